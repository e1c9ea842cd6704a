/**
 * One window's part in a talk that several windows show: what is told, kept and made up for. The server numbers what
 * it takes; a window sends what changed here, one message after the other, and takes what is newer than what it knows.
 * Pure: the page's state, the server and the clock are given.
 */

/** What is known of a talk's place. */
export type Place = Record<string, unknown>

/** The server's word: the place, whose change was the last, and how many there were. */
export interface Told {
  version: number
  source: string
  place: Place
}

/** A window's word: what changed there, `null` for what is gone. `order` counts the window's messages. */
export interface Change {
  source: string
  order: number
  change: Place
}

export interface TalkOptions {
  /** A name that no other window has. */
  source: string
  first: Told
  /** The page's state as it stands. */
  read(): Place
  /** Puts values into the page's state, `undefined` for what is gone. `moved`: others went to another slide. */
  write(values: Place, moved: boolean): void
  /** @returns the server's word, `undefined` where it takes no such message; rejects where it isn't reached */
  send(change: Change): Promise<Told | undefined>
  ask(): Promise<Told>
  wait(ms: number): Promise<void>
}

export interface Talk {
  /** Something changed in this window. */
  changed(): void
  /** The server told something, in whatever order. */
  told(word: Told): void
  /** Asks for what was missed; a server that isn't reached is asked the next time. */
  catchUp(): Promise<void>
}

/** In ms: what changes together is sent together; the next try where the server isn't reached. */
const [together, again] = [10, 250]

/** What belongs together: a slide's number without its clicks is no place. */
const UNITS = [['page', 'clicks', 'clicksTotal', 'lastUpdate'], ['timer'], ['cursor']]

const pick = (place: Place, keys: string[]): Place =>
  Object.fromEntries(keys.map((key) => [key, place[key] ?? undefined]))
const same = (one: Place, other: Place, keys: string[]): boolean =>
  JSON.stringify(pick(one, keys)) === JSON.stringify(pick(other, keys))
const copy = (place: Place): Place => JSON.parse(JSON.stringify(place)) as Place

/** Takes part in a talk. */
export function joinTalk({ source, first, read, write, send, ask, wait }: TalkOptions): Talk {
  let { version, place: known } = copy(first as unknown as Place) as unknown as Told
  /** What came while a message of ours was under way: its answer tells which was the later one. */
  let waiting: Told | undefined
  let order = 0
  let busy = false
  /** Sent, but nobody knows whether it arrived: told again even where the page is back at what was known before. */
  let doubtful: string[][] = []
  const ours = (): string[][] => UNITS.filter((keys) => doubtful.includes(keys) || !same(read(), known, keys))

  function take(word: Told): void {
    if (word.version <= version) return
    const own = ours()
    const before = known
    version = word.version
    known = copy(word.place)
    const news = UNITS.filter((keys) => !own.includes(keys) && !same(before, known, keys))
    if (news.length) write(pick(copy(known), news.flat()), news.includes(UNITS[0]!))
  }

  /** Sends what stands here and isn't known there. */
  async function sendOne(): Promise<boolean> {
    const units = ours()
    const keys = units.flat()
    if (keys.length === 0) return false
    const sent = copy(pick(read(), keys))
    const change = Object.fromEntries(keys.map((key) => [key, sent[key] ?? null]))
    try {
      const answer = await send({ source, order: ++order, change })
      doubtful = []
      known = { ...known, ...pick(sent, keys) }
      if (answer) take(answer)
    } catch {
      doubtful = units
      await wait(again)
    }
    return true
  }

  async function sendAll(): Promise<void> {
    busy = true
    do await wait(together)
    while (await sendOne())
    busy = false
    const word = waiting
    waiting = undefined
    if (word) take(word)
    // What changed since the last look, while this one was still busy.
    changed()
  }

  const changed = (): void => void (busy || ours().length === 0 || sendAll())
  const told = (word: Told): void => {
    if (!busy) take(word)
    else if (word.version > (waiting?.version ?? 0)) waiting = word
  }
  return {
    changed,
    told,
    catchUp: async () => {
      const word = await ask().catch(() => undefined)
      if (word) told(word)
    },
  }
}
