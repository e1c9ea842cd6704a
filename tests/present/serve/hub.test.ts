/** What windows tell each other by way of the server, and who is not listened to. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CLOSED } from '../../../scripts/talk/messages.js'
import { changed, type Registers } from '../../../scripts/talk/registers.js'
import { connect, joined, openTalk, type Client, type Talk } from './talk.js'

let talk: Talk
beforeEach(async () => {
  talk = await openTalk()
})
afterEach(() => talk.close())

const place = (slide: string, known: Registers = {}): Registers =>
  changed(known, 'test', 'place', { slide, click: 1 })

describe('a talk', () => {
  it('is told to everyone, and to those who come late', async () => {
    const presenter = await joined(talk, talk.key)
    const listener = await joined(talk)
    expect([presenter.welcome, listener.welcome]).toMatchObject([
      { type: 'welcome', presenter: true, registers: {} },
      { type: 'welcome', presenter: false, registers: {} },
    ])
    presenter.say({ type: 'set', registers: place('b') })
    const told = { type: 'told', registers: place('b') }
    expect([await presenter.hears('told'), await listener.hears('told')]).toEqual([told, told])
    const late = await joined(talk)
    expect(late.welcome).toMatchObject({ registers: place('b') })
    expect(talk.server.listeners()).toBe(2)
  })

  it('keeps the presenter’s clock from listeners', async () => {
    const presenter = await joined(talk, talk.key)
    const listener = await joined(talk)
    const clock = changed({}, 'test', 'clock', { spoken: 1, since: 2 })
    presenter.say({ type: 'set', registers: clock })
    expect(await presenter.hears('told')).toEqual({ type: 'told', registers: clock })
    presenter.say({ type: 'set', registers: place('a') })
    // The first thing that it hears.
    expect(await listener.hears('told')).toEqual({ type: 'told', registers: place('a') })
    expect((await joined(talk)).welcome.registers).toEqual(place('a'))
    expect((await joined(talk, talk.key)).welcome.registers).toEqual({ ...clock, ...place('a') })
  })

  it('goes on where it was when the server is started again', async () => {
    const presenter = await joined(talk, talk.key)
    presenter.say({ type: 'set', registers: place('b') })
    await presenter.hears('told')
    const { port } = talk.at
    await talk.close()
    await presenter.ended
    talk = await openTalk({ key: talk.key, port })
    const again = await joined(talk, talk.key)
    expect(again.welcome).toMatchObject({ presenter: true, registers: {} })
    again.say({ type: 'set', registers: place('b') })
    await again.hears('told')
    expect((await joined(talk)).welcome.registers).toEqual(place('b'))
  })
})

describe('who is not listened to', () => {
  /** The others notice nothing: a presenter’s step still arrives. */
  async function goesOn(presenter: Client, listener: Client, known: Registers = {}): Promise<void> {
    const step = place('b', known)
    presenter.say({ type: 'set', registers: step })
    expect(await listener.hears('told')).toEqual({ type: 'told', registers: step })
  }

  const wrong: [string, string, number][] = [
    [
      'a listener that sets a place',
      JSON.stringify({ type: 'set', registers: place('a') }),
      CLOSED.badMessage,
    ],
    ['garbage', '\u0000{{{', CLOSED.badMessage],
    ['a second greeting', JSON.stringify({ type: 'join' }), CLOSED.badMessage],
    ['fields that nobody knows', JSON.stringify({ type: 'join', admin: true }), CLOSED.badMessage],
    ['too long a message', JSON.stringify({ type: 'join', key: 'x'.repeat(10_000_000) }), 1009],
  ]
  it.each(wrong)('%s', async (_, text, code) => {
    const [presenter, listener] = [await joined(talk, talk.key), await joined(talk)]
    const bad = await joined(talk)
    bad.say(text)
    expect(await bad.ended).toBe(code)
    await goesOn(presenter, listener)
  })

  it('a wrong key, also one that is nearly right', async () => {
    for (const key of ['', 'x', `${talk.key.slice(0, -1)}!`, `${talk.key} `]) {
      const bad = connect(talk)
      await new Promise((resolve) => bad.socket.once('open', resolve))
      bad.say({ type: 'join', key })
      expect(await bad.ended).toBe(CLOSED.badKey)
    }
  })

  it('a presenter’s numbers that would end all changes, and places that are none', async () => {
    const value = { slide: 'a', click: 0 }
    for (const register of [
      { rev: Number.MAX_SAFE_INTEGER, by: 'x', value },
      { rev: 1.5, by: 'x', value },
      { rev: 1, by: '', value },
      { rev: 1, by: 'x', value: { slide: 'a', click: -1 } },
      { rev: 1, by: 'x', value: { slide: 'a'.repeat(300), click: 0 } },
      { rev: 1, by: 'x', value: { ...value, html: '<b>' } },
    ]) {
      const bad = await joined(talk, talk.key)
      bad.say(JSON.stringify({ type: 'set', registers: { place: register } }))
      expect(await bad.ended, JSON.stringify(register)).toBe(CLOSED.badMessage)
    }
    const bad = await joined(talk, talk.key)
    bad.say('{"type":"set","registers":{"__proto__":{"place":1},"toString":1}}')
    expect(await bad.ended).toBe(CLOSED.badMessage)
  })

  it('a flood', async () => {
    const [presenter, listener] = [await joined(talk, talk.key), await joined(talk)]
    const bad = await joined(talk, talk.key)
    for (let at = 0; at < 500; at++) bad.say({ type: 'set', registers: {} })
    expect(await bad.ended).toBe(CLOSED.tooMuch)
    await goesOn(presenter, listener)
  })

  it('pages of other origins, other names of this machine, and other addresses', async () => {
    const { port } = talk.at
    const own = `http://localhost:${port}`
    const refused: [Record<string, string>, string?][] = [
      [{}],
      [{ origin: 'http://evil.example' }],
      [{ origin: `http://localhost:${port + 1}` }],
      [{ origin: 'null' }],
      [{ origin: own, host: 'evil.example' }],
      [{ origin: `http://evil.example:${port}`, host: `evil.example:${port}` }],
      [{ origin: own }, '/'],
      [{ origin: own }, '/@present/talk/x'],
    ]
    for (const [headers, path] of refused) {
      const bad = connect(talk, headers, path)
      expect(await bad.ended, JSON.stringify(headers)).toBe(1006)
    }
    expect((await joined(talk)).welcome.type).toBe('welcome')
  })

  it('a reader that doesn’t read: the others notice nothing', async () => {
    const [presenter, listener] = [await joined(talk, talk.key), await joined(talk)]
    const slow = await joined(talk)
    slow.socket.pause()
    let known: Registers = {}
    // As fast as a presenter may; the listener hears every one.
    for (let at = 0; at < 100; at++) {
      known = changed(known, 'test', 'place', { slide: 'x'.repeat(190), click: at })
      presenter.say({ type: 'set', registers: known })
      expect((await listener.hears('told')).registers).toEqual(known)
    }
    slow.socket.terminate()
    await goesOn(presenter, listener, known)
  })
})
