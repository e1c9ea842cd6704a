/** Messages from outside, read. */
import { z } from 'zod'
import { isInk, longestPiece, penColours } from '../../talk/ink.js'
import type { Said } from '../../talk/messages.js'
import { ASKING, JUDGEMENTS } from '../../talk/questions.js'
import type { Registers } from '../../talk/registers.js'
import { LONGEST_NAME } from '../../talk/sharing.js'

/** In bytes: windows tell what they know in messages of 3000 characters (`inParts` of scripts/talk/registers.ts). */
export const longestMessage = 4096

const count = z.number().int().min(0).max(1_000_000)
/** Changes that a talk may have; a larger number would leave no room for later ones. */
const revision = z.number().int().min(1).max(1_000_000_000)
const id = z.string().max(200)
const time = z.number().min(0).max(8.64e15)

/** Of a slide's width, in thousandths; a pen may slip off it. */
const length = z.number().min(-2000).max(4000)
const piece = z.strictObject({
  slide: id,
  colour: z
    .number()
    .int()
    .min(0)
    .max(penColours - 1),
  points: z.array(length).max(longestPiece),
})

const register = <T extends z.ZodType>(value: T) =>
  z.strictObject({ rev: revision, by: z.string().min(1).max(40), value })

const registers = {
  place: register(z.strictObject({ slide: id, click: count })).optional(),
  screen: register(z.enum(['slide', 'black', 'white'])).optional(),
  clock: register(z.strictObject({ spoken: time, since: time.optional() })).optional(),
  variant: register(id).optional(),
  asking: register(z.enum(ASKING)).optional(),
  invite: register(z.boolean()).optional(),
  anchor: register(z.strictObject({ slide: id, click: count, spoken: time }).nullable()).optional(),
  pointer: register(z.strictObject({ slide: id, x: length, y: length }).nullable()).optional(),
}
const ink = z.record(z.string().regex(/^ink [\w.-]{1,60}$/), register(piece.nullable()))

/** Pieces of drawings besides what every talk shares: each read as what it is, and nothing else let through. */
const shared = z.record(z.string(), z.unknown()).transform((told, context): Registers => {
  const [drawn, others] = [true, false].map((wanted) =>
    Object.fromEntries(Object.entries(told).filter(([name]) => isInk(name) === wanted)),
  )
  const [pieces, rest] = [ink.safeParse(drawn), z.strictObject(registers).safeParse(others)]
  if (pieces.success && rest.success) return { ...rest.data, ...pieces.data } as Registers
  context.addIssue({ code: 'custom' })
  return z.NEVER
})

/** What is longer is cut at its last character (scripts/talk/questions.ts); what is much longer is no question. */
const longestText = 1000
const text = z.string().max(longestText)
const name = z.string().regex(/^[\w-]{1,40}$/)
const secret = z.string().max(200)

const question = z.strictObject({
  id: name,
  text,
  votes: count,
  at: time,
  shown: z.boolean(),
  answered: z.boolean(),
})

const said: z.ZodType<Said> = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('join'),
    key: secret.optional(),
    pair: secret.optional(),
    name: z.string().max(LONGEST_NAME).optional(),
    voter: name.optional(),
  }),
  z.strictObject({ type: z.literal('ask'), text }),
  z.strictObject({ type: z.literal('vote'), id: name, up: z.boolean() }),
  z.strictObject({ type: z.literal('judge'), id: name, what: z.enum(JUDGEMENTS) }),
  z.strictObject({ type: z.literal('keep'), questions: z.array(question).max(50) }),
  z.strictObject({ type: z.literal('pair') }),
  z.strictObject({ type: z.literal('withdraw'), id: name }),
  z.strictObject({ type: z.literal('set'), registers: shared }),
])

/** A message; undefined where it is none. Pure. */
export function readSaid(text: string): Said | undefined {
  try {
    return said.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
