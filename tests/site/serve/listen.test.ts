import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen, type Listening } from '../../../scripts/site/serve/listen.js'
import { ask, linger } from '../../support/ask.js'

const host = '127.0.0.1'
const short = { headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 50 }

describe('a server of ours', () => {
  let server: Listening
  beforeAll(async () => {
    const started = await listen(
      { host, port: 0 },
      (request, response) => {
        if (request.url === '/throws') throw new Error('secret path')
        if (request.url === '/late')
          return void response.write('begun', () =>
            Promise.reject(new Error('x')).catch(() => response.destroy()),
          )
        response.end('talk')
      },
      short,
    )
    if ('error' in started) throw new Error(started.error.message)
    server = started
  })
  afterAll(() => server.close())
  const at = () => ({ host, port: server.port })

  it('says when its port is taken', async () => {
    expect(await listen(at(), () => undefined)).toMatchObject({ error: { code: 'port-taken' } })
    // An address of the documentation's (RFC 5737), which no machine has.
    const elsewhere = await listen({ ...at(), host: '192.0.2.1' }, () => undefined)
    expect(elsewhere).toMatchObject({ error: { code: 'listen-failed' } })
  })

  it('answers 500 where the answer throws, and tells nothing of it', async () => {
    const { status, body } = await ask(at(), '/throws')
    expect([status, body]).toEqual([500, 'This request failed.\n'])
    await expect(ask(at(), '/late')).rejects.toThrow()
    expect((await ask(at(), '/')).body).toBe('talk')
  })

  it('lets no other page read, embed or frame an answer', async () => {
    expect((await ask(at(), '/')).headers).toMatchObject({
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
    })
    expect((await ask(at(), '/')).headers['access-control-allow-origin']).toBeUndefined()
  })

  it('answers while many connections say nothing or a letter a time, and ends those', async () => {
    const slow = Array.from({ length: 60 }, (_, at_) => {
      const half = `GET / HTTP/1.1\r\nHost: localhost:${server.port}\r\nX-Slow: `
      const body = `POST / HTTP/1.1\r\nHost: localhost:${server.port}\r\nContent-Length: 9999999\r\n\r\n`
      return linger(at(), ['', half, body][at_ % 3] ?? '', at_ % 3 ? 40 : undefined)
    })
    for (let n = 0; n < 20; n++) expect((await ask(at(), '/')).body).toBe('talk')
    await Promise.all(slow.map(({ ended }) => ended))
    expect((await ask(at(), '/')).body).toBe('talk')
  })

  it('takes no endless head', async () => {
    const { ended } = linger(at(), `GET / HTTP/1.1\r\nX: ${'a'.repeat(100_000)}`)
    expect(await ended).toContain('431')
    expect((await ask(at(), '/')).body).toBe('talk')
  })
})
