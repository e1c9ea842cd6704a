import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { servePreview, type Preview } from '../../scripts/site/preview.js'

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
    const started = await servePreview(dir)
    if ('error' in started) throw new Error(started.error.message)
    server = started
  })
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

  it('refuses other methods, and says when its port is taken', async () => {
    expect((await get(server.port, '/', {}, 'POST')).status).toBe(405)
    expect(await servePreview(dir, { port: server.port })).toMatchObject({ error: { code: 'port-taken' } })
  })

  it('serves below a path', async () => {
    const below = await servePreview(dir, { base: '/talks/' })
    if ('error' in below) throw new Error(below.error.message)
    expect((await get(below.port, '/talks/talk/')).status).toBe(200)
    expect((await get(below.port, '/talk/')).status).toBe(404)
    await below.close()
  })
})
