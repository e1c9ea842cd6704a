/**
 * What a build hands to the files under `setup/`. Slidev loads these by itself, through another module loader, so that
 * they see no variable of a module here, though they run in the same process: the one place that both can reach is a
 * registered symbol on the global object.
 */
import type { Drawing } from './types.js'

export interface Handover {
  /** Drawings by key: sha256 (hex) of the fence's text, trimmed. `dev` changes them with each edit. */
  svgs: Record<string, Drawing>
  /** Markdown that is taken as it is: its utility classes count. */
  raw?: string[] | undefined
}

const place = Symbol.for('diptych.build')
const holder = globalThis as { [place]?: Handover }

/** Hands drawings to Slidev's next build or server in this process. */
export function handOver(handover: Handover): void {
  holder[place] = handover
}

/** What was handed over; nothing in stock Slidev, outside of a Diptych build. */
export const handedOver = (): Handover | undefined => holder[place]
