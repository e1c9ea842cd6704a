/**
 * What the windows and devices of a talk share: a few values, each with the number of its last change. Who hears of a
 * change takes it where it is later than what he knows, and all agree in the end, whatever is lost, late, told twice, or
 * told by way of another: a server that starts anew learns from its windows where the talk stands. Pure.
 */
import type { Clock } from './clock.js'
import { isInk, type InkName, type Piece, type Pointer } from './ink.js'
import type { Asking } from './questions.js'
import type { TalkPlace } from './step.js'

/** What is shared, by name. */
export interface Shared {
  place: TalkPlace
  /** A screen without the slide. */
  screen: 'slide' | 'black' | 'white'
  /** The clock; of presenters only. */
  clock: Clock
  /** A shorter version of the talk that is given, '' for the whole; of presenters only. */
  variant: string
  /** Where it was chosen in the middle of the talk; null from the start. Of presenters only. */
  anchor: Anchor | null
  /** Whom questions of listeners reach. */
  asking: Asking
  /** The audience's screen shows where listeners come in. */
  invite: boolean
  /** The laser pointer; null while it is off. */
  pointer: Pointer | null
  /** What is drawn, piece by piece. */
  [ink: InkName]: Piece | null
}
/** A place of the talk, and what had been spoken then, in ms. */
export interface Anchor extends TalkPlace {
  spoken: number
}
export type Name = keyof Shared

/** Are listeners told of it? */
export const isPublic = (name: string): boolean =>
  ['place', 'screen', 'pointer', 'asking', 'invite'].includes(name) || isInk(name)

/** A value, the number of its change, and a name of who changed it, which decides between two at once. */
export interface Register<T> {
  rev: number
  by: string
  value: T
}

export type Registers = { [K in Name]?: Register<Shared[K]> }

type Mark = Pick<Register<unknown>, 'rev' | 'by'>
const isLater = (one: Mark, other: Mark | undefined): boolean =>
  !other || one.rev > other.rev || (one.rev === other.rev && one.by > other.by)

/** Takes what is later of `told` into what is known. */
export function merged(known: Registers, told: Registers): { registers: Registers; news: Registers } {
  const news = Object.fromEntries(
    (Object.keys(told) as Name[]).flatMap((name) => {
      const one = told[name]
      return one && isLater(one, known[name]) ? [[name, one]] : []
    }),
  ) as Registers
  return { registers: { ...known, ...news }, news }
}

/** A change that is later than all that is known. */
export function changed<K extends Name>(known: Registers, by: string, name: K, value: Shared[K]): Registers {
  return { [name]: { rev: (known[name]?.rev ?? 0) + 1, by, value } } as Registers
}

/** What listeners are told. */
export function publicOf(registers: Registers): Registers {
  return Object.fromEntries(Object.entries(registers).filter(([name]) => isPublic(name))) as Registers
}

/** In characters: what is told at once. A server takes a bit more (scripts/present/serve/messages.ts). */
const atOnce = 3000

/** All that is known, as messages that the server takes. */
export function inParts(registers: Registers): Registers[] {
  const parts: [string, unknown][][] = []
  let length = atOnce
  for (const one of Object.entries(registers)) {
    const own = JSON.stringify(one).length
    if (length + own > atOnce) {
      parts.push([])
      length = 0
    }
    parts.at(-1)!.push(one)
    length += own
  }
  return parts.map((part) => Object.fromEntries(part) as Registers)
}
