/** What the server of a talk bears: connections, windows that sleep, readers that don't read. */
import { WebSocket } from 'ws'
import { afterEach, describe, expect, it } from 'vitest'
import { countsOf } from '../../../scripts/present/serve/counts.js'
import { LIMITS } from '../../../scripts/present/serve/limits.js'
import { TALK } from '../../../scripts/talk/messages.js'
import { changed, type Registers } from '../../../scripts/talk/registers.js'
import { connect, joined, openTalk, type Client, type Talk } from './talk.js'

let talk: Talk
afterEach(() => talk?.close())

/** A presenter’s step arrives. */
async function goesOn(presenter: Client, listener: Client, known: Registers = {}): Promise<void> {
  const step = changed(known, 'test', 'place', { slide: 'b', click: 1 })
  presenter.say({ type: 'set', registers: step })
  expect((await listener.hears('told')).registers).toEqual(step)
}

describe('connections', () => {
  it('are no more than are allowed; one that ends leaves its place', async () => {
    talk = await openTalk({ limits: { mostWindows: 3 } })
    const [presenter, listener, third] = [
      await joined(talk, talk.key),
      await joined(talk),
      await joined(talk),
    ]
    expect(await connect(talk).ended).toBe(1006)
    await goesOn(presenter, listener)
    third.socket.close()
    await expect.poll(letIn).toBe(true)
  })

  it('of one address never take all places', async () => {
    expect(LIMITS.mostOfAddress).toBeLessThan(LIMITS.mostWindows)
    talk = await openTalk({ limits: { mostOfAddress: 2 } })
    const all = [await joined(talk, talk.key), await joined(talk)] as const
    expect(await connect(talk).ended).toBe(1006)
    await goesOn(...all)
    all[1].socket.terminate()
    await expect.poll(letIn).toBe(true)
    const counts = countsOf(1, { most: 1, each: 0 })
    expect([counts.enter('a'), counts.enter('a'), counts.enter('b')]).toEqual([true, false, true])
    counts.leave('a')
    expect([counts.enter('a'), counts.mayAsk('a', 0), counts.mayAsk('a', 9e9)]).toEqual([true, true, false])
  })

  it('that don’t say who they are end', async () => {
    talk = await openTalk({ limits: { patience: 50 } })
    const [presenter, listener] = [await joined(talk, talk.key), await joined(talk)]
    expect(await connect(talk).ended).toBe(1006)
    await goesOn(presenter, listener)
  })

  /** Is a further connection let in? */
  const letIn = async (): Promise<boolean> => {
    const { socket, ended } = connect(talk)
    const opened = new Promise<true>((resolve) => socket.once('open', () => resolve(true)))
    return Promise.race([opened, ended.then(() => false)])
  }
})

it('a window that doesn’t answer any more is let go; the others are not', async () => {
  talk = await openTalk({ limits: { beats: 100 } })
  const [presenter, listener] = [await joined(talk, talk.key), await joined(talk)]
  const { port } = talk.at
  const asleep = new WebSocket(`ws://localhost:${port}${TALK.socket}`, {
    headers: { origin: `http://localhost:${port}` },
    autoPong: false,
  })
  const ended = new Promise<number>((resolve) => asleep.on('close', resolve))
  asleep.on('open', () => asleep.send('{"type":"join"}'))
  expect(await ended).toBe(1006)
  // Those who answer hear that they are connected.
  for (let beat = 0; beat < 3; beat++) await listener.hears('beat')
  await goesOn(presenter, listener)
  expect(talk.server.listeners()).toBe(1)
})

it('a reader that is too far behind is let go, and comes back to what holds then; nobody waits for it', async () => {
  const fast = { most: 1e9, each: 1e9 }
  talk = await openTalk({ limits: { rates: { presenter: fast, listener: fast } } })
  const [presenter, listener] = [await joined(talk, talk.key), await joined(talk)]
  const slow = await joined(talk)
  slow.socket.pause()
  let known: Registers = {}
  let said = 0
  // What the system keeps for the reader comes first: some megabytes.
  while (talk.server.listeners() === 2 && said < 200_000) {
    for (let at = 0; at < 200; at++, said++) {
      known = changed(known, 'test', 'place', { slide: 'x'.repeat(190), click: said })
      presenter.say({ type: 'set', registers: known })
    }
    for (;;) if ((await listener.hears('told')).registers.place?.value.click === said - 1) break
  }
  expect(talk.server.listeners()).toBe(1)
  await goesOn(presenter, listener, known)
  slow.socket.terminate()
  const back = await joined(talk)
  expect(back.welcome.registers.place?.value.slide).toBe('b')
})
