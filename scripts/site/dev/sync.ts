/** Where the talk stands, told from window to window. The server keeps the last place, and the order of all changes. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { readText } from '../serve/body.js'
import { refuse } from '../serve/own.js'

/** In bytes. A thousand slides with their times take 60 kB. */
const longest = 256 * 1024

/** Windows whose last message is remembered. */
const remembered = 100

const count = z.number().int().min(0).max(1_000_000)
const time = z.number().min(0)
const word = z.string().max(200)

/** What Slidev's client shares (its `state/shared.ts`); all else is dropped. */
const placeSchema = z.object({
  page: count,
  clicks: count,
  clicksTotal: count.nullish(),
  timer: z.object({
    status: z.enum(['stopped', 'running', 'paused']),
    slides: z.record(
      z.string().regex(/^\d{1,5}$/),
      z.object({ start: time.optional(), end: time.optional() }),
    ),
    startedAt: time,
    pausedAt: time,
  }),
  cursor: z.object({ x: z.number(), y: z.number(), style: z.enum(['cursor', 'laser']).optional() }).nullish(),
  lastUpdate: z.object({ id: word, type: z.enum(['presenter', 'viewer']), time }).nullish(),
})

const messageSchema = z.object({ source: word, order: count, change: placeSchema.partial() })

type Place = z.infer<typeof placeSchema>
type Message = z.infer<typeof messageSchema>

/** What windows are told. */
export interface Told {
  /** How many changes there were. */
  version: number
  /** The window that made the last one. */
  source: string
  place: Place
}

/** Reads a window's message (`Change` of composables/talk.ts); undefined where it is none. Pure. */
export function readMessage(text: string): Message | undefined {
  try {
    return messageSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** Stands for a presenter's view among the windows. */
const VIEW = 'presenter’s view'

/** A talk: its place, and who told what last. */
export class Talk {
  #told: Told = {
    version: 0,
    source: '',
    place: { page: 0, clicks: 0, timer: { status: 'stopped', slides: {}, startedAt: 0, pausedAt: 0 } },
  }
  readonly #orders = new Map<string, number>()

  now(): Told {
    return this.#told
  }

  /** A presenter's view leads the talk somewhere. @returns was it elsewhere? */
  lead(page: number, clicks: number): boolean {
    const { place } = this.#told
    if (place.page === page && place.clicks === clicks) return false
    const order = (this.#orders.get(VIEW) ?? 0) + 1
    const lastUpdate = { id: VIEW, type: 'presenter' as const, time: Date.now() }
    return this.take({ source: VIEW, order, change: { page, clicks, clicksTotal: null, lastUpdate } })
  }

  /**
   * Takes a change. A window's message that comes behind a later one of the same window, or twice, changes nothing.
   * @returns was it new?
   */
  take({ source, order, change }: Message): boolean {
    if (order <= (this.#orders.get(source) ?? 0)) return false
    this.#orders.delete(source)
    this.#orders.set(source, order)
    const [oldest] = this.#orders.keys()
    if (this.#orders.size > remembered && oldest !== undefined) this.#orders.delete(oldest)
    const { version, place } = this.#told
    this.#told = { version: version + 1, source, place: { ...place, ...change } }
    return true
  }
}

/**
 * Answers what a window asks or tells: with the place as it stands then.
 * @param tell reaches the windows that are open
 */
export async function answerPlace(
  request: IncomingMessage,
  response: ServerResponse,
  talk: Talk,
  tell: (told: Told) => void,
): Promise<void> {
  if (request.method === 'POST') {
    const text = await readText(request, longest)
    if (text === undefined) return refuse(response, { status: 413, reason: 'This is too long.' })
    const message = readMessage(text)
    if (!message) return refuse(response, { status: 400, reason: 'This is no place of a talk.' })
    if (talk.take(message)) tell(talk.now())
  }
  response
    .writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
    .end(JSON.stringify(talk.now()))
}
