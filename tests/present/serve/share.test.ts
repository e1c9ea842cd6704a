/** A talk that is shared: where listeners come in, what they get, who becomes a remote, and what questions do. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CLOSED, PAIR, type Said } from '../../../scripts/talk/messages.js'
import { changed } from '../../../scripts/talk/registers.js'
import { ask } from '../../support/ask.js'
import { connect, joined, openTalk, privateWords, type Client, type Talk } from './talk.js'

/** Another address of this machine: the network’s, to a test. */
const network = '127.0.0.2'
let talk: Talk
beforeEach(async () => {
  talk = await openTalk({ hosts: ['localhost', network], told: network, limits: { batch: 10 } })
})
afterEach(() => talk.close())

const get = (path: string, headers: Record<string, string> = {}, host = network) =>
  ask({ host, port: talk.at.port }, path, {
    headers: { host: `${host}:${talk.at.port}`, ...headers },
  })
const place = (slide: string, click = 1) => changed({}, 'test', 'place', { slide, click })

describe('listeners', () => {
  it('come in by a short address, and get the language that their browser asks for', async () => {
    expect(talk.server.follow).toBe(`http://${network}:${talk.at.port}/`)
    const to = async (accepted: string) =>
      (await get('/', { 'accept-language': accepted })).headers['location']
    expect([await to('zh-CN'), await to('en-GB,de'), await to('fr')]).toEqual([
      '/@present/zh/follow/',
      '/@present/en/follow/',
      '/@present/en/follow/',
    ])
    const page = await get('/@present/zh/follow/')
    expect(page.body).toContain('<html lang="zh"')
    expect(page.body).toContain('src="/@present/files/follow.js"')
  })

  it('get what all may read, and never a key or what the presenter reads', async () => {
    for (const path of ['/', '/@present/en/follow/', '/@present/en/follow.json', '/deck/en/']) {
      const { body, headers } = await get(path)
      expect(body + JSON.stringify(headers), path).not.toContain(talk.key)
      expect(body, path).not.toContain(privateWords)
    }
    expect(JSON.parse((await get('/@present/en/follow.json')).body)).toMatchObject({
      slides: [{ id: 'a' }, { id: 'b' }],
    })
    // The audience's screen can show where to come in.
    expect((await get('/deck/en/')).body).toContain(`"url":"${talk.server.follow}"`)
  })

  it('are answered at the address that they were told, under its name only', async () => {
    expect((await get('/deck/en/', { host: 'evil.example' })).status).toBe(403)
    expect((await get('/deck/en/', { host: `192.0.2.77:${talk.at.port}` })).status).toBe(403)
    expect((await get('/deck/en/', {}, 'localhost')).status).toBe(200)
  })

  it('are not let in where the talk is not shared', async () => {
    await talk.close()
    talk = await openTalk()
    expect((await get('/', {}, 'localhost')).headers['location']).toBe('/deck/en/')
    expect((await get('/deck/en/', {}, 'localhost')).body).not.toContain('"share"')
    await expect(get('/')).rejects.toThrow(/ECONNREFUSED/)
    expect(talk.server.follow).toBeUndefined()
    expect((await joined(talk, talk.key)).welcome).not.toHaveProperty('share')
  })
})

describe('a remote', () => {
  async function paired(owner: Client): Promise<Client & { key: string; id: string; code: string }> {
    owner.say({ type: 'pair' })
    const { url } = await owner.hears('code')
    const [page, code] = url.split(`#${PAIR}`)
    expect(page).toBe(`${talk.server.follow}@present/en/`)
    const remote = await joined(talk, { pair: code!, name: 'A phone' })
    const { id, key } = remote.welcome.remote!
    return { ...remote, id, key: key!, code: code! }
  }
  const sheet = async (key: string): Promise<number> =>
    (await get('/@present/en/sheet.json', { authorization: `Bearer ${key}` })).status

  it('moves the talk and reads the notes, also after a reload', async () => {
    const owner = await joined(talk, talk.key)
    const listener = await joined(talk)
    const remote = await paired(owner)
    remote.say({ type: 'set', registers: place('b') })
    expect(await listener.hears('told')).toEqual({ type: 'told', registers: place('b') })
    expect(await sheet(remote.key)).toBe(200)
    remote.socket.close()
    const again = await joined(talk, remote.key)
    expect(again.welcome).toMatchObject({ presenter: true, remote: { id: remote.id } })
  })

  it('is withdrawn at once: not heard, nothing told, nothing read; the others go on', async () => {
    const owner = await joined(talk, talk.key)
    const [remote, other] = [await paired(owner), await paired(owner)]
    const listener = await joined(talk)
    owner.say({ type: 'withdraw', id: remote.id })
    remote.say({ type: 'set', registers: changed({}, 'test', 'place', { slide: 'a', click: 9 }) })
    expect(await remote.ended).toBe(CLOSED.badKey)
    expect(await sheet(remote.key)).toBe(403)
    expect(await (await rejected(remote.key)).ended).toBe(CLOSED.badKey)
    other.say({ type: 'set', registers: place('b') })
    // The first thing that is told: the withdrawn one's step was none.
    expect((await listener.hears('told')).registers).toEqual(place('b'))
    for (;;) {
      const { remotes } = await owner.hears('remotes')
      if (remotes.length === 1 && remotes[0]?.id === other.id) break
    }
  })

  const rejected = async (key: string): Promise<Client> => {
    const client = connect(talk)
    await new Promise((resolve) => client.socket.once('open', resolve))
    client.say({ type: 'join', key })
    return client
  }

  it('gives no codes out and withdraws nobody', async () => {
    const owner = await joined(talk, talk.key)
    for (const said of [{ type: 'pair' }, { type: 'withdraw', id: 'x' }] as const) {
      const remote = await paired(owner)
      remote.say(said)
      expect(await remote.ended).toBe(CLOSED.badMessage)
    }
    const listener = await joined(talk)
    listener.say({ type: 'pair' })
    expect(await listener.ended).toBe(CLOSED.badMessage)
  })

  it('is nobody by a used code, a wrong one, or a code and a key', async () => {
    const owner = await joined(talk, talk.key)
    const { code } = await paired(owner)
    for (const join of [{ pair: code }, { pair: 'x'.repeat(43) }, { pair: code, key: talk.key }]) {
      const bad = connect(talk)
      await new Promise((resolve) => bad.socket.once('open', resolve))
      bad.say({ type: 'join', ...join })
      expect(await bad.ended).toBe(CLOSED.badKey)
    }
  })
})

describe('questions', () => {
  it('reach the presenter; listeners once they are shown, and then they vote', async () => {
    const presenter = await joined(talk, talk.key)
    const [asker, other] = [await joined(talk, { voter: 'a' }), await joined(talk, { voter: 'b' })]
    await presenter.hears('questions')
    asker.say({ type: 'ask', text: 'Is <img src=x onerror=alert(1)> safe?' })
    expect((await asker.hears('asked')).result).toBe('taken')
    const [question] = (await presenter.hears('questions')).changed
    expect(question).toMatchObject({ text: 'Is <img src=x onerror=alert(1)> safe?', votes: 0, shown: false })
    presenter.say({ type: 'judge', id: question!.id, what: 'show' })
    await other.hears('questions')
    expect((await other.hears('questions')).changed).toEqual([
      { id: question!.id, text: question!.text, votes: 0 },
    ])
    for (const one of [other, other, asker]) one.say({ type: 'vote', id: question!.id, up: true })
    for (;;) if ((await presenter.hears('questions')).changed[0]?.votes === 2) break
    // Who comes late sees it, too.
    expect((await (await joined(talk)).hears('questions')).changed).toMatchObject([{ votes: 2 }])
  })

  it('can be switched off, and are limited in length and rate; who asks too fast is told, not sent away', async () => {
    const presenter = await joined(talk, talk.key)
    const asker = await joined(talk)
    const results: string[] = []
    for (const text of ['1', '2', '3', '4']) {
      asker.say({ type: 'ask', text })
      results.push((await asker.hears('asked')).result)
    }
    expect(results).toEqual(['taken', 'taken', 'taken', 'too-many'])
    presenter.say({ type: 'set', registers: changed({}, 'test', 'asking', 'off') })
    expect((await asker.hears('told')).registers.asking?.value).toBe('off')
    const late = await joined(talk)
    late.say({ type: 'ask', text: 'Off?' })
    expect((await late.hears('asked')).result).toBe('off')
    late.say({ type: 'ask', text: 'x'.repeat(1001) })
    expect(await late.ended).toBe(CLOSED.badMessage)
  })

  it('are judged and given back by presenters only', async () => {
    const question = { id: 'x', text: 'x', votes: 1, at: 1, shown: true, answered: false }
    const saying: Said[] = [
      { type: 'judge', id: 'x', what: 'remove' },
      { type: 'keep', questions: [question] },
    ]
    for (const said of saying) {
      const listener = await joined(talk)
      listener.say(said)
      expect(await listener.ended).toBe(CLOSED.badMessage)
    }
    const presenter = await joined(talk, talk.key)
    const listener = await joined(talk)
    await listener.hears('questions')
    presenter.say({ type: 'keep', questions: [question] })
    expect((await listener.hears('questions')).changed).toEqual([{ id: 'x', text: 'x', votes: 1 }])
  })
})
