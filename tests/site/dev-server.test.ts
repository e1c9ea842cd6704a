/** What `dev` answers to whom. The list of attacks is that of a page that happens to be open beside the talk. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { diptychRoot } from '../../scripts/process/diptych-root.js'
import { workFolder, type WorkFolder } from '../../scripts/process/work.js'
import { openDevPort, type DevPort, type DevServer } from '../../scripts/site/dev-server.js'
import { ask, linger } from '../support/ask.js'
import { crowd } from '../support/crowd.js'
import { attacks } from './dev/attacks.js'

let work = ''
let entry = ''
const markdown = readFileSync(join(diptychRoot, 'slides/sql-vs-document.en.md'), 'utf8').replace(
  'addons: ["@/.."]',
  `addons: ["@/../../.."]`,
)
const json = { 'content-type': 'application/json' }
let order = 0
const place = (page: number) =>
  JSON.stringify({ source: 'abc', order: ++order, change: { page, clicks: 0, cursor: null } })

describe('the server of dev', () => {
  let port: DevPort
  let server: DevServer
  let folder: WorkFolder
  let at: { host: string; port: number }
  let own: string
  const nav = async () => (await ask(at, '/@diptych/place')).body

  beforeAll(async () => {
    folder = await workFolder(diptychRoot, 'dev-test')
    work = folder.dir
    entry = join(work, 'slides', 'talk.en.md')
    mkdirSync(join(work, 'slides'), { recursive: true })
    writeFileSync(entry, markdown)
    const opened = await openDevPort(0)
    if ('error' in opened) throw new Error(opened.error.message)
    port = opened
    own = new URL(port.url).origin
    at = { host: 'localhost', port: Number(new URL(port.url).port) }
    server = await port.serve({ entry, svgs: {}, cache: join(work, 'vite') })
  })
  afterAll(async () => {
    await server.close()
    await folder.remove()
  })

  it('shows the talk to its own pages', async () => {
    const page = await ask(at, '/', { headers: { accept: 'text/html', 'sec-fetch-site': 'none' } })
    expect([page.status, page.body.includes('id="app"')]).toEqual([200, true])
    const slide = await ask(at, '/__slidev/slides/2.json', { headers: { 'sec-fetch-site': 'same-origin' } })
    expect(JSON.parse(slide.body)).toHaveProperty('noteHTML')
    expect((await ask(at, '/@vite/client')).status).toBe(200)
    expect(page.headers).toMatchObject({ 'cross-origin-resource-policy': 'same-origin' })
    expect(page.headers['access-control-allow-origin']).toBeUndefined()
  })

  it('passes the place of the talk on from its own pages, and from no other', async () => {
    const told = await ask(at, '/@diptych/place', {
      method: 'POST',
      headers: { ...json, origin: own },
      body: place(3),
    })
    expect(told.status).toBe(200)
    expect(await nav()).toContain('"page":3')
    for (const headers of [
      { ...json, origin: 'http://evil.example' },
      { ...json, origin: 'null' },
      json,
      { 'content-type': 'text/plain', origin: own },
      { ...json, origin: own, 'sec-fetch-site': 'cross-site' },
      { ...json, origin: own, host: 'evil.example' },
    ]) {
      const answer = await ask(at, '/@diptych/place', { method: 'POST', headers, body: place(9) })
      expect(answer.status, JSON.stringify(headers)).toBeGreaterThanOrEqual(403)
    }
    expect(await nav()).toContain('"page":3')
  })

  it.each([
    '{',
    'null',
    '[]',
    '""',
    '{"source":"abc","order":99,"change":{"page":"x"}}',
    '{"change":{"__proto__":{"page":1}}}',
    place(-1),
    '',
  ])('a body that is no place changes and ends nothing: %s', async (body) => {
    const answer = await ask(at, '/@diptych/place', {
      method: 'POST',
      headers: { ...json, origin: own },
      body,
    })
    expect(answer.status).toBe(400)
    expect(await nav()).toContain('"page":3')
    expect(({} as Record<string, unknown>)['page']).toBeUndefined()
  })

  it('does not read a body without end', async () => {
    const head = `POST /@diptych/place HTTP/1.1\r\nHost: localhost:${at.port}\r\nOrigin: ${own}\r\nContent-Type: application/json\r\nContent-Length: 99999999\r\n\r\n`
    const { ended } = linger(at, head + 'x'.repeat(400_000))
    expect(await ended).toMatch(/^HTTP\/1.1 413/)
    expect((await ask(at, '/__slidev/slides/1.json')).status).toBe(200)
  })

  it('answers and passes the place on while 500 connections are slow or do not read', async () => {
    const large = `/@fs${join(diptychRoot, 'node_modules/@vueuse/core/dist/index.js')}`
    const there = await crowd(at, { count: 500, large, post: '/@diptych/place' })
    try {
      for (const page of [4, 5, 6, 3]) {
        const headers = { ...json, origin: own }
        const body = place(page)
        expect((await ask(at, '/@diptych/place', { method: 'POST', headers, body })).status).toBe(200)
        expect(await nav()).toContain(`"page":${page}`)
        expect((await ask(at, `/__slidev/slides/${page}.json`)).status).toBe(200)
      }
    } finally {
      there.leave()
    }
  })

  it.each(attacks)('is not there: %s %s', async (method, path) => {
    const before = readdirSync(join(work, 'slides'))
    const headers = { ...json, origin: own }
    const body = JSON.stringify({
      note: 'evil',
      content: '<script setup>evil</script>',
      data: { polluted: 1 },
      timestamp: 1,
    })
    const answer = await ask(at, path, { method, headers, ...(method === 'GET' ? {} : { body }) })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.body).not.toMatch(/root:|evil/)
    expect(readFileSync(entry, 'utf8')).toBe(markdown)
    expect(readdirSync(join(work, 'slides'))).toEqual(before)
    expect(existsSync(join(work, 'slides/.slidev'))).toBe(false)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it.each(['/', '/__slidev/slides/2.json', '/@diptych/place', '/@vite/client', '/talk.en.md?raw'])(
    'tells no other page anything: %s',
    async (path) => {
      const others: Record<string, string>[] = [
        { origin: 'http://evil.example' },
        { origin: 'http://localhost:5173' },
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
        { host: `evil.example:${at.port}` },
        { host: `192.0.2.1:${at.port}` },
      ]
      for (const headers of others) {
        const { status, body } = await ask(at, path, { headers })
        expect([status, body.length < 100], JSON.stringify(headers)).toEqual([403, true])
      }
    },
  )

  it('opens a web socket to its own pages only', async () => {
    const token = /wsToken = "([^"]+)"/.exec((await ask(at, '/@vite/client')).body)?.[1] ?? ''
    expect(token).not.toBe('')
    const upgrade = async (headers: string, url = `/?token=${token}`) => {
      const { socket, ended } = linger(
        at,
        `GET ${url} HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n${headers}\r\n\r\n`,
      )
      const first = await Promise.race([
        ended,
        new Promise<string>((resolve) => socket.once('data', (chunk: Buffer) => resolve(chunk.toString()))),
      ])
      socket.destroy()
      return Number(/^HTTP\/1.1 (\d+)/.exec(first)?.[1])
    }
    const host = `Host: localhost:${at.port}`
    const hmr = 'Sec-WebSocket-Protocol: vite-hmr'
    const ping = 'Sec-WebSocket-Protocol: vite-ping'
    expect(await upgrade([host, hmr, `Origin: ${own}`].join('\r\n'))).toBe(101)
    expect(await upgrade([host, hmr, 'Origin: http://evil.example'].join('\r\n'))).toBe(403)
    expect(await upgrade([host, ping, 'Origin: http://evil.example'].join('\r\n'))).toBe(403)
    expect(await upgrade([host, hmr].join('\r\n'))).toBe(403)
    expect(await upgrade(['Host: evil.example', hmr, `Origin: ${own}`].join('\r\n'))).toBe(403)
    expect(await upgrade([host, hmr, `Origin: ${own}`].join('\r\n'), '/?token=x')).not.toBe(101)
    expect(await upgrade([host, hmr, `Origin: ${own}`].join('\r\n'), '//')).toBe(403)
  })

  it('gives its pages our way to follow each other in place of Slidev’s', async () => {
    const path = `/@fs${join(diptychRoot, 'node_modules/@slidev/client/setup/root.ts')}`
    const { body } = await ask(at, path)
    const code = body.replace(/\/\/# sourceMappingURL=.*/, '')
    expect(code).toContain('onMove(follow)')
    expect(code).not.toContain('onPatch')
  }, 60_000)

  it('offers no way to edit notes, which the next edit of the YAML would throw away', async () => {
    const of = async (file: string) => {
      const { body } = await ask(at, `/@fs${join(diptychRoot, 'node_modules/@slidev/client', file)}`)
      return body.replace(/\/\/# sourceMappingURL=.*/, '')
    }
    expect(await of('internals/NoteEditable.vue')).toMatch(/editing = ref\(false\)/)
    expect(await of('setup/routes.ts')).not.toContain('notes-edit')
    expect(await of('setup/routes.ts')).toContain('/presenter/:no')
    for (const [file, title] of [
      ['pages/presenter.vue', 'Edit Notes'],
      ['pages/overview.vue', 'Open in editor'],
      ['pages/notes.vue', 'Edit notes'],
    ] as const)
      expect(await of(file), file).not.toContain(`title: "${title}"`)
  })
})
