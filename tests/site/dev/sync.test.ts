/** Windows of a talk against the real endpoint: whatever is late, lost or crossed, all show the last place. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { joinTalk, type Change, type Place, type Told } from '../../../composables/talk.js'
import { answerPlace, readMessage, Talk } from '../../../scripts/site/dev/sync.js'
import { Dice } from '../../support/dice.js'
import { patience } from '../../support/patience.js'

let server: Server
let url = ''
let talk = new Talk()
/** What open windows are told: at once, or when a test lets it through. */
let tell: (told: Told) => void = () => undefined

beforeAll(async () => {
  server = createServer(
    (request, response) => void answerPlace(request, response, talk, (told) => tell(told)),
  )
  await once(server.listen(0, 'localhost'), 'listening')
  url = `http://localhost:${(server.address() as AddressInfo).port}/`
})
afterAll(() => void server.close())
beforeEach(() => {
  talk = new Talk()
  tell = () => undefined
})

const get = async (): Promise<Told> => (await (await fetch(url)).json()) as Told
const post = async (change: Change): Promise<Told | undefined> => {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(change) })
  return response.ok ? ((await response.json()) as Told) : undefined
}
const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms / 10))

interface Window {
  state: Place
  go(page: number): void
  set(values: Place): void
  moves: unknown[]
  talk: ReturnType<typeof joinTalk>
}

async function open(
  source: string,
  way: { send?: typeof post; ask?: typeof get; wait?: typeof soon; looked?: () => unknown } = {},
): Promise<Window> {
  const first = await get()
  const state: Place = { ...first.place }
  const moves: unknown[] = []
  const joined = joinTalk({
    source,
    first,
    read() {
      way.looked?.()
      return state
    },
    write(values, moved) {
      Object.assign(state, values)
      if (moved) moves.push(state.page)
    },
    send: way.send ?? post,
    ask: way.ask ?? get,
    wait: way.wait ?? soon,
  })
  const set = (values: Place): void => {
    Object.assign(state, values)
    joined.changed()
  }
  const go = (page: number): void =>
    set({ page, clicks: 0, lastUpdate: { id: source, type: 'presenter', time: Date.now() } })
  return { state, go, set, moves, talk: joined }
}

const arrives = (one: Window, page: number) =>
  expect.poll(() => one.state.page, { timeout: patience }).toBe(page)

describe('windows of a talk', () => {
  it('follow, and do not tell again what they were told', async () => {
    const [presenter, audience] = [await open('p'), await open('a')]
    tell = (told) => [presenter, audience].forEach((one) => one.talk.told(told))
    presenter.go(3)
    await arrives(audience, 3)
    expect([audience.moves, presenter.moves]).toEqual([[3], []])
    audience.go(5)
    await arrives(presenter, 5)
    expect(talk.now()).toMatchObject({ version: 2, source: 'a', place: { page: 5 } })
  })

  it('that miss what was told are up to date as soon as they ask', async () => {
    const [presenter, audience] = [await open('p'), await open('a')]
    presenter.go(4)
    await expect.poll(() => talk.now().place.page).toBe(4)
    await audience.talk.catchUp()
    expect(audience.state.page).toBe(4)
    const late = await open('l')
    expect(late.state.page).toBe(4)
  })

  it('take no word that comes behind a later one', async () => {
    const audience = await open('a')
    talk.take({ source: 'p', order: 1, change: { page: 2, clicks: 0 } })
    const early = talk.now()
    talk.take({ source: 'p', order: 2, change: { page: 3, clicks: 0 } })
    audience.talk.told(talk.now())
    audience.talk.told(early)
    expect([audience.state.page, audience.moves]).toEqual([3, [3]])
  })

  it('keep a step that is not yet told when another’s word comes', async () => {
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    const presenter = await open('p', { wait: () => held })
    presenter.go(4)
    talk.take({ source: 'a', order: 1, change: { page: 3, clicks: 0 } })
    presenter.talk.told(talk.now())
    expect(presenter.state.page).toBe(4)
    release()
    await expect.poll(() => talk.now().place.page).toBe(4)
    expect([presenter.state.page, presenter.moves]).toEqual([4, []])
  })

  it('show the later of two steps that cross', async () => {
    // The other's step reaches the server behind ours, and is told before we have our answer.
    const presenter = await open('p', {
      async send(change) {
        const answer = await post(change)
        talk.take({ source: 'a', order: 1, change: { page: 7, clicks: 0 } })
        presenter.talk.told(talk.now())
        return answer
      },
    })
    presenter.go(4)
    await arrives(presenter, 7)
    expect([talk.now().version, talk.now().place.page, presenter.moves]).toEqual([2, 7, [7]])
  })

  it('tell again what did not arrive, or whose answer was lost', async () => {
    let tries = 0
    const presenter = await open('p', {
      async send(change) {
        if (++tries === 2) await post(change)
        if (tries < 3) throw new Error('away')
        return post(change)
      },
    })
    presenter.go(6)
    await expect.poll(() => tries).toBe(3)
    expect(talk.now().place.page).toBe(6)
  })

  it('send what changed, and so do not undo another’s step with the mouse', async () => {
    const presenter = await open('p')
    talk.take({ source: 'a', order: 1, change: { page: 9, clicks: 2 } })
    presenter.set({ cursor: { x: 1, y: 2, style: 'cursor' } })
    await expect.poll(() => talk.now().place.cursor).toBeTruthy()
    expect(talk.now().place).toMatchObject({ page: 9, clicks: 2 })
    await expect.poll(() => presenter.state.page).toBe(9)
    presenter.set({ cursor: undefined })
    await expect.poll(() => talk.now().place.cursor).toBe(null)
  })

  it('go on after a message that the server does not take, and after one that it takes otherwise', async () => {
    const presenter = await open('p')
    presenter.go(-1)
    await soon(1_000)
    presenter.go(2)
    await expect.poll(() => talk.now().place.page).toBe(2)
    const slides = { 1: { end: 5, start: 1, more: 1 } }
    presenter.set({ timer: { status: 'running', slides, startedAt: 1, pausedAt: 0 } })
    await expect
      .poll(() => (presenter.state.timer as { slides: object }).slides)
      .toEqual({ 1: { start: 1, end: 5 } })
    expect(talk.now().version).toBe(2)
  })

  it('tell a step of the very moment in which nothing was left to tell', async () => {
    let looks = Infinity
    for (let nth = 1; nth <= looks; nth++) {
      talk = new Talk()
      looks = 0
      // Behind one look at the page, before anything waits: for some number it is the last before the window rests.
      const looked = () => ++looks === nth && queueMicrotask(() => presenter.go(9))
      const presenter = await open('p', { looked })
      presenter.go(1)
      await expect.poll(() => talk.now().version, { timeout: patience }).toBeGreaterThan(0)
      await soon(500)
      if (looks >= nth)
        await expect.poll(() => talk.now().place.page, { timeout: patience, message: `look ${nth}` }).toBe(9)
    }
    expect(looks).toBeGreaterThan(9)
  })

  it('tell that they are back where they were, when nobody knows whether their last word arrived', async () => {
    let lost = 1
    const presenter = await open('p', {
      async send(change) {
        const answer = await post(change)
        if (lost-- > 0) throw new Error('lost')
        return answer
      },
      async wait(ms) {
        if (lost === 0 && ms > 100) presenter.set({ page: 0, clicks: 0, lastUpdate: undefined })
        await soon(ms)
      },
    })
    presenter.go(5)
    await expect.poll(() => talk.now().version).toBe(2)
    await presenter.talk.catchUp()
    expect([talk.now().place.page, presenter.state.page]).toEqual([0, 0])
  })

  it('all show the same in the end, whatever happened on the way', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      talk = new Talk()
      const dice = new Dice(seed)
      const wait = (ms: number) => soon(dice.between(1, ms))
      const here = talk
      const bad = async (change: Change) => {
        await wait(100)
        // Windows of a talk that is over may still be telling their last step: the next talk's have the same names.
        if (talk !== here) return undefined
        if (dice.chance(0.2)) throw new Error('away')
        const answer = await post(change)
        if (dice.chance(0.2)) throw new Error('lost')
        return answer
      }
      const windows = await Promise.all(['p', 'a', 'b'].map((name) => open(name, { send: bad, wait })))
      tell = (told) => {
        for (const one of windows)
          if (dice.chance(0.7)) setTimeout(() => one.talk.told(told), dice.between(0, 20))
      }
      for (let step = 0; step < 15; step++) {
        dice.pick(windows).go(dice.between(1, 50))
        if (dice.chance(0.5)) await wait(100)
      }
      const settled = async () => {
        await Promise.all(windows.map((one) => one.talk.catchUp()))
        const pages = [talk.now().place.page, ...windows.map(({ state }) => state.page)]
        return new Set(pages).size
      }
      await expect.poll(settled, { timeout: patience, message: `seed ${seed}` }).toBe(1)
    }
  }, 300_000)
})

describe('a message', () => {
  it('is taken once, and not behind a later one of its window', () => {
    expect(talk.take({ source: 'p', order: 2, change: { page: 2 } })).toBe(true)
    expect(talk.take({ source: 'p', order: 2, change: { page: 3 } })).toBe(false)
    expect(talk.take({ source: 'p', order: 1, change: { page: 1 } })).toBe(false)
    expect(talk.take({ source: 'q', order: 1, change: { page: 4 } })).toBe(true)
    expect(talk.now()).toMatchObject({ version: 2, place: { page: 4 } })
  })

  it('holds nothing but a place', () => {
    const read = (change: unknown) => readMessage(JSON.stringify({ source: 'a', order: 1, change }))
    expect(read({ page: 2, other: 1 })?.change).toEqual({ page: 2 })
    for (const change of [{ page: -1 }, { page: '2' }, { cursor: 'x' }, { timer: {} }, null])
      expect(read(change)).toBeUndefined()
  })
})
