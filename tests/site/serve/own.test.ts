import { networkInterfaces } from 'node:os'
import { describe, expect, it } from 'vitest'
import { ownHosts, refusal } from '../../../scripts/site/serve/own.js'

const own = ownHosts('localhost', 3030)
const host = 'localhost:3030'
const asked = (headers: Record<string, string>, url = '/') => refusal({ method: 'GET', url, headers }, own)

describe('who is answered', () => {
  it('the user, and our own pages', () => {
    for (const name of ['localhost:3030', '127.0.0.1:3030', '[::1]:3030', 'LocalHost:3030'])
      expect(asked({ host: name })).toBeUndefined()
    expect(asked({ host, origin: 'http://localhost:3030' })).toBeUndefined()
    expect(asked({ host, 'sec-fetch-site': 'same-origin' })).toBeUndefined()
    expect(asked({ host, 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' })).toBeUndefined()
  })

  it.each<Record<string, string>>([
    {},
    { host: 'evil.example' },
    { host: 'evil.example:3030' },
    { host: 'localhost' },
    { host: 'localhost:3031' },
    { host: 'localhost.evil.example:3030' },
    { host: '10.0.0.1:3030' },
    { host, origin: 'http://evil.example' },
    { host, origin: 'null' },
    { host, origin: '' },
    { host, origin: 'http://localhost:5173' },
    { host, origin: 'https://localhost:3030' },
    { host, origin: 'http://127.0.0.1:3030' },
    { host, 'sec-fetch-site': 'cross-site' },
    // Another port of this machine.
    { host, 'sec-fetch-site': 'same-site' },
  ])('not %j', (headers) => {
    expect(asked(headers)?.status).toBe(403)
  })

  it('not who asks for an address of another server', () => {
    expect(asked({ host }, 'http://evil.example/')?.status).toBe(400)
    expect(asked({ host }, '*')?.status).toBe(400)
  })

  it('a person who follows a link is offered one of ours, a frame is not', () => {
    const to = (dest: string) =>
      asked({ host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': dest })
    expect(to('document')).toMatchObject({ status: 403, linked: true })
    expect(to('iframe')).toMatchObject({ status: 403, linked: false })
  })

  it('a server that listens everywhere answers under the machine’s addresses, and no further name', () => {
    const all = ownHosts('0.0.0.0', 80)
    for (const { address, family } of Object.values(networkInterfaces()).flatMap((one) => one ?? []))
      expect(all).toContain(family === 'IPv6' ? `[${address}]` : address)
    expect(all).toContain('localhost:80')
    expect(
      all.filter((name) => /[g-z]/i.test(name) && !name.startsWith('localhost') && !name.includes('%')),
    ).toEqual([])
  })
})
