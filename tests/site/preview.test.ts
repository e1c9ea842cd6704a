import fs, { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { servePreview, type Preview } from '../../scripts/site/preview.js'
import { crowd } from '../support/crowd.js'

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Buffer
}

/** Sends the path as it is written: `fetch` would resolve `..` before. */
const get = (
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request({ port, path, headers, method, host: '127.0.0.1' }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
      .on('error', reject)
      .end()
  })

describe('preview server', () => {
  const root = mkdtempSync(join(tmpdir(), 'diptych-preview-'))
  const dir = join(root, 'dist')
  const script = 'console.log("hello")\n'.repeat(2000)
  let server: Preview

  beforeAll(async () => {
    mkdirSync(join(dir, 'talk', 'assets'), { recursive: true })
    writeFileSync(join(root, 'secret.txt'), 'secret')
    writeFileSync(join(dir, 'index.html'), '<!doctype html><title>All</title>')
    writeFileSync(join(dir, 'talk', 'index.html'), '<!doctype html><title>Talk</title>')
    writeFileSync(join(dir, 'talk', 'assets', 'index-AbCd1234.js'), script)
    writeFileSync(join(dir, 'digits.bin'), '0123456789')
    writeFileSync(join(dir, '.hidden'), 'secret')
    mkdirSync(join(dir, '.git'))
    writeFileSync(join(dir, '.git', 'config'), 'secret')
    symlinkSync(join(root, 'secret.txt'), join(dir, 'leak.txt'))
    symlinkSync(root, join(dir, 'leak'))
    symlinkSync('digits.bin', join(dir, 'inner.bin'))
    const started = await servePreview(dir)
    if ('error' in started) throw new Error(started.error.message)
    server = started
  })
  afterEach(() => vi.restoreAllMocks())
  afterAll(async () => {
    await server.close()
    rmSync(root, { recursive: true })
  })

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('compresses with %s', async (encoding, decode) => {
    const path = '/talk/assets/index-AbCd1234.js'
    const answer = await get(server.port, path, { 'accept-encoding': encoding })
    expect(answer.headers['content-encoding']).toBe(encoding)
    expect(answer.body.length).toBeLessThan(script.length / 10)
    expect(decode(answer.body).toString()).toBe(script)
    expect(answer.headers['cache-control']).toContain('immutable')
  })

  it('sends plain text to who asks for it, and pages are asked for again', async () => {
    const answer = await get(server.port, '/talk/')
    expect(answer.body.toString()).toContain('Talk')
    expect(answer.headers['content-encoding']).toBeUndefined()
    expect(answer.headers['cache-control']).toBe('no-cache')
    const again = await get(server.port, '/talk/', { 'if-none-match': String(answer.headers['etag']) })
    expect(again.status).toBe(304)
  })

  it.each(['/nothing', '/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%', '/talk/%00'])(
    'answers 404 to %s',
    async (path) => {
      const answer = await get(server.port, path)
      expect(answer.status).toBe(404)
      expect(answer.body.toString()).not.toContain('secret')
    },
  )

  it.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=-5', 206, '56789', 'bytes 5-9/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=7-99', 206, '789', 'bytes 7-9/10'],
    ['bytes=9-2', 416, '', 'bytes */10'],
    ['bytes=20-', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=a-b', 200, '0123456789', undefined],
    ['lines=1-2', 200, '0123456789', undefined],
    ['bytes=0-1,4-5', 200, '0123456789', undefined],
  ])('answers %s with %i', async (range, status, body, shown) => {
    const answer = await get(server.port, '/digits.bin', { range, 'accept-encoding': 'br' })
    expect([answer.status, answer.headers['content-range']]).toEqual([status, shown])
    expect(answer.body.toString()).toBe(body)
    expect(answer.headers['content-encoding']).toBeUndefined()
  })

  it.each([
    ['br;q=0', undefined],
    ['br;q=0, gzip', 'gzip'],
    ['gzip;q=0.1, br;q=1', 'br'],
    ['identity', undefined],
    ['*;q=0', undefined],
  ])('takes “%s” as it is meant', async (accepts, encoding) => {
    const answer = await get(server.port, '/talk/assets/index-AbCd1234.js', { 'accept-encoding': accepts })
    expect(answer.headers['content-encoding']).toBe(encoding)
  })

  it.each(['/.hidden', '/.git/config', '/%2ehidden', '/leak.txt', '/leak/secret.txt', '/leak/'])(
    'shows neither dotfiles nor what links lead to outside: %s',
    async (path) => {
      const answer = await get(server.port, path)
      expect(answer.status).toBe(404)
      expect(answer.body.toString()).not.toContain('secret')
      expect((await get(server.port, '/inner.bin')).body.toString()).toBe('0123456789')
    },
  )

  it.each(['a&b', 'a$b', 'a+b', 'a@b', 'a:b', 'a b', 'a%b', 'a#b', 'a?b', 'a;b=c', '图', "a'b", '(a)~[b]'])(
    'finds the file “%s”',
    async (name) => {
      writeFileSync(join(dir, name), name)
      const answer = await get(server.port, `/${encodeURIComponent(name)}`)
      expect([answer.status, answer.body.toString()]).toEqual([200, name])
    },
  )

  it('leads to a folder’s page with a slash, on this server', async () => {
    const answer = await get(server.port, '/talk?x=1')
    expect([answer.status, answer.headers['location']]).toEqual([301, './talk/?x=1'])
    mkdirSync(join(dir, 'javascript:x'))
    expect((await get(server.port, '/javascript:x')).headers['location']).toBe('./javascript:x/')
  })

  it('goes on when a file cannot be read, or is swapped away while it is asked for', async () => {
    const open = fs.createReadStream
    vi.spyOn(fs, 'createReadStream').mockImplementationOnce(((path: string, options: object) => {
      rmSync(path)
      return open(path, options)
    }) as typeof open)
    writeFileSync(join(dir, 'short-lived.txt'), 'here')
    const gone = await get(server.port, '/short-lived.txt', { 'accept-encoding': 'gzip' })
    expect([gone.status, gunzipSync(gone.body).toString()]).toEqual([404, 'Not found\n'])
    vi.spyOn(fs, 'createReadStream').mockImplementationOnce(((path: string) => {
      const stream = open(path)
      stream.destroy(Object.assign(new Error('denied'), { code: 'EACCES' }))
      return stream
    }) as typeof open)
    expect((await get(server.port, '/digits.bin')).status).toBe(500)
    expect((await get(server.port, '/digits.bin')).body.toString()).toBe('0123456789')
  })

  it('answers under its own names, and its own pages only', async () => {
    const asks = async (headers: Record<string, string>) => (await get(server.port, '/talk/', headers)).status
    const { port } = server
    for (const host of ['localhost', '127.0.0.1', '[::1]', 'LOCALHOST'])
      expect(await asks({ host: `${host}:${port}` }), host).toBe(200)
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      'localhost',
      `localhost:${port + 1}`,
      `a.localhost:${port}`,
    ])
      expect(await asks({ host }), host).toBe(403)
    for (const origin of ['http://evil.example', 'null', `https://127.0.0.1:${port}`, 'http://127.0.0.1:1'])
      expect(await asks({ origin }), origin).toBe(403)
    expect(await asks({ origin: `http://127.0.0.1:${port}` })).toBe(200)
  })

  it('refuses other methods, and says when its port is taken', async () => {
    expect((await get(server.port, '/', {}, 'POST')).status).toBe(405)
    expect(await servePreview(dir, { port: server.port })).toMatchObject({ error: { code: 'port-taken' } })
  })

  it('answers while 500 connections are slow or do not read', async () => {
    writeFileSync(join(dir, 'large.bin'), Buffer.alloc(8_000_000))
    const there = await crowd({ host: '127.0.0.1', port: server.port }, { count: 500, large: '/large.bin' })
    for (let n = 0; n < 10; n++) expect((await get(server.port, '/talk/')).status).toBe(200)
    expect(process.memoryUsage().external).toBeLessThan(500_000_000)
    there.leave()
  })

  it('serves below a path', async () => {
    const below = await servePreview(dir, { base: '/talks/' })
    if ('error' in below) throw new Error(below.error.message)
    expect((await get(below.port, '/talks/talk/')).status).toBe(200)
    expect((await get(below.port, '/talk/')).status).toBe(404)
    await below.close()
  })
})
