/** Messages from outside, read. */
import { z } from 'zod'
import type { Said } from '../../talk/messages.js'

/** In bytes: a message with every register takes less than 1 kB. */
export const longestMessage = 4096

const count = z.number().int().min(0).max(1_000_000)
/** Changes that a talk may have; a larger number would leave no room for later ones. */
const revision = z.number().int().min(1).max(1_000_000_000)
const id = z.string().max(200)
const time = z.number().min(0).max(8.64e15)

const register = <T extends z.ZodType>(value: T) =>
  z.strictObject({ rev: revision, by: z.string().min(1).max(40), value }).optional()

const said: z.ZodType<Said> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('join'), key: z.string().max(200).optional() }),
  z.strictObject({
    type: z.literal('set'),
    registers: z.strictObject({
      place: register(z.strictObject({ slide: id, click: count })),
      screen: register(z.enum(['slide', 'black', 'white'])),
      clock: register(z.strictObject({ spoken: time, since: time.optional() })),
      variant: register(id),
    }),
  }),
])

/** A message; undefined where it is none. Pure. */
export function readSaid(text: string): Said | undefined {
  try {
    return said.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
