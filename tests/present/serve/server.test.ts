/** What the server answers, and to whom. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isKey, keyOf, newKey } from '../../../scripts/present/serve/key.js'
import { rateLimit } from '../../../scripts/present/serve/rate.js'
import { ask } from '../../support/ask.js'
import { openTalk, privateWords, type Talk } from './talk.js'

let talk: Talk
beforeAll(async () => {
  talk = await openTalk()
})
afterAll(() => talk.close())
const get = (path: string, headers: Record<string, string> = {}) => ask(talk.at, path, { headers })

describe('the audience', () => {
  it('gets the deck’s page with the script that follows, before the deck’s own', async () => {
    const { status, body } = await get('/deck/en/')
    expect(status).toBe(200)
    expect(body).toContain('<script src="/@present/files/window.js"></script>\n</head>')
    expect(body).toContain('"lang":"en"')
  })

  it('is led to the first language, and gets the other files as they are', async () => {
    for (const path of ['/', '/deck', '/deck/'])
      expect((await get(path)).headers['location']).toBe('/deck/en/')
    expect((await get('/deck/zh/read.html')).body).toBe('read')
    // What a browser keeps of a talk goes with it.
    expect((await get('/deck/zh/sw.js')).body).toContain('unregister')
  })

  it('never gets the key, what the presenter reads, or files of others', async () => {
    const paths = ['/deck/en/', '/@present/en/', '/@present/en/sheet.json', '/deck/.hidden', '/.hidden']
    for (const path of [
      ...paths,
      '/deck/../../etc/passwd',
      '/deck/en/..%2f.hidden',
      '/@present/files/../en/sheet.json',
    ]) {
      const { body, headers } = await get(path)
      expect(body + JSON.stringify(headers), path).not.toContain(talk.key)
      expect(body, path).not.toContain(privateWords)
    }
    expect(talk.server.url).not.toContain(talk.key)
    expect((await get('/@present/en/sheet.json')).status).toBe(403)
    expect((await get('/other/en/')).status).toBe(404)
    expect((await get('/@present/files/constructor')).status).toBe(404)
  })

  it('only looks', async () => {
    expect((await ask(talk.at, '/deck/en/', { method: 'POST' })).status).toBe(405)
  })
})

describe('the presenter', () => {
  it('has the key behind the # of the address, where it is told to no server', () => {
    const { hash, pathname, search } = new URL(talk.server.presenter)
    expect([hash, pathname, search]).toEqual([`#${talk.key}`, '/@present/en/', ''])
    expect(talk.key.length).toBeGreaterThanOrEqual(43)
  })

  it('gets the sheet for the key, in each language, and nobody keeps it', async () => {
    for (const lang of ['en', 'zh']) {
      const { status, body, headers } = await get(`/@present/${lang}/sheet.json`, {
        authorization: `Bearer ${talk.key}`,
      })
      expect([status, headers['cache-control']]).toEqual([200, 'no-store'])
      expect(body).toContain(privateWords)
    }
    for (const wrong of [`Bearer ${newKey()}`, talk.key, `Basic ${talk.key}`, 'Bearer '])
      expect((await get('/@present/en/sheet.json', { authorization: wrong })).status, wrong).toBe(403)
  })

  it('is answered under this machine’s names and by our own pages only', async () => {
    const authorization = `Bearer ${talk.key}`
    for (const headers of [
      { host: 'evil.example' },
      { origin: 'http://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
    ] as Record<string, string>[])
      expect((await get('/@present/en/sheet.json', { ...headers, authorization })).status).toBe(403)
  })
})

describe('the key', () => {
  const folder = mkdtempSync(join(tmpdir(), 'diptych-key-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('is the same for a server that is started again within a day, and for this user only', async () => {
    const first = await keyOf(folder, 'talk', 1000)
    expect(await keyOf(folder, 'talk', 2000)).toBe(first)
    expect(await keyOf(folder, 'other', 2000)).not.toBe(first)
    expect(statSync(join(folder, 'talk.key.json')).mode & 0o777).toBe(0o600)
    expect(await keyOf(folder, 'talk', 1000 + 25 * 3_600_000)).not.toBe(first)
    writeFileSync(join(folder, 'talk.key.json'), '{"key":"short","made":5}')
    expect((await keyOf(folder, 'talk', 6)).length).toBe(43)
    expect(JSON.parse(readFileSync(join(folder, 'talk.key.json'), 'utf8'))).toMatchObject({ made: 6 })
  })

  it('is compared whole', () => {
    const key = newKey()
    expect([isKey(key, key), isKey(undefined, key), isKey('', key), isKey(key.slice(1), key)]).toEqual([
      true,
      false,
      false,
      false,
    ])
  })
})

it('who says much may say a little more after a while', () => {
  const may = rateLimit({ most: 3, each: 2 })
  expect([0, 0, 0, 0].map(may)).toEqual([true, true, true, false])
  expect([400, 500, 500, 1000].map(may)).toEqual([false, true, false, true])
})
