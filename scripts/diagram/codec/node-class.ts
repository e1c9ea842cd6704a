/** Tone and status of a node as classes, both ways. Pure. */
import type { LaneNode, Status } from '../layout/types.js'
import { isMark, statuses, TONE } from './vocabulary.js'

/** Statuses of which the drawing is painted in the stage's tone; the others have colours of their own. */
const toned: Status[] = ['plain', 'only', 'ghost']

/** The classes of a node's tone and status; a stub has no tone. */
export function toneClasses({ tone, status }: LaneNode): string[] {
  const own = toned.includes(status) ? [tone] : status === 'stub' ? [] : [`${TONE}-${tone}`]
  return status === 'plain' ? own : [...own, status]
}

/** Tone and status that a node's classes tell; `painted` where stock Mermaid paints it in its tone. */
export function readToneClasses(names: string[]): { tone: string; status: Status; painted: boolean } {
  const status = names.find((name): name is Status => (statuses as string[]).includes(name)) ?? 'plain'
  const told = names.find((name) => name.startsWith(`${TONE}-`))?.slice(TONE.length + 1)
  const others = names.filter((name) => !isMark(name))
  const tone = told ?? others[0] ?? 'neutral'
  return { tone, status, painted: others.includes(tone) }
}
