/** Where the talk stands, told from window to window: the presenter's leads, the audience's follow. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ViteDevServer } from 'vite'
import { z } from 'zod'
import { readText } from '../serve/body.js'
import { refuse } from '../serve/own.js'
import { SYNC } from './endpoints.js'

/** In bytes. A thousand slides with their times take 60 kB. */
const longest = 256 * 1024

/** How Slidev's client writes `undefined` into JSON. */
const UNDEFINED = '__UNDEFINED___'

const count = z.number().int().min(0).max(1_000_000)
const time = z.number().min(0)
const word = z.string().max(200)

/** What Slidev's client shares (its `state/shared.ts`); all else is dropped. */
const placeSchema = z.object({
  page: count,
  clicks: count,
  clicksTotal: count.optional(),
  timer: z.object({
    status: z.enum(['stopped', 'running', 'paused']),
    slides: z.record(
      z.string().regex(/^\d{1,5}$/),
      z.object({ start: time.optional(), end: time.optional() }),
    ),
    startedAt: time,
    pausedAt: time,
  }),
  cursor: z
    .object({ x: z.number(), y: z.number(), style: z.enum(['cursor', 'laser']).optional() })
    .optional(),
  lastUpdate: z.object({ id: word, type: z.enum(['presenter', 'viewer']), time }).optional(),
})

const messageSchema = z.object({ source: word, data: placeSchema, timestamp: time })

export type Place = z.infer<typeof placeSchema>

/** Where a talk starts. */
export const start = (): Place => ({
  page: 0,
  clicks: 0,
  timer: { status: 'stopped', slides: {}, startedAt: 0, pausedAt: 0 },
})

/** Reads a message of Slidev's client; undefined where it is none. Pure. */
export function readMessage(text: string): z.infer<typeof messageSchema> | undefined {
  try {
    const json: unknown = JSON.parse(text, (_key, value: unknown) =>
      value === UNDEFINED ? undefined : value,
    )
    return messageSchema.safeParse(json).data
  } catch {
    return undefined
  }
}

/**
 * Takes a new place: windows that open later start there, those that are open are told.
 * @param place the state that the shared module starts with; it is changed
 */
export async function takePlace(
  request: IncomingMessage,
  response: ServerResponse,
  place: Place,
  vite: Pick<ViteDevServer, 'moduleGraph' | 'ws'>,
): Promise<void> {
  const text = await readText(request, longest)
  if (text === undefined) return refuse(response, { status: 413, reason: 'This is too long.' })
  const message = readMessage(text)
  if (!message) return refuse(response, { status: 400, reason: 'This is no place of a talk.' })
  for (const key of Object.keys(place)) delete place[key as keyof Place]
  Object.assign(place, message.data)
  const module = vite.moduleGraph.getModuleById(SYNC)
  if (module) vite.moduleGraph.invalidateModule(module)
  vite.ws.send({ type: 'custom', event: 'vue-server-ref', data: { ...message, key: 'nav' } })
  response.writeHead(204).end()
}
