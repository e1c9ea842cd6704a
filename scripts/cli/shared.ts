/** Options of the command line, as the commands get them. */
import type { DeckContent } from '../schema/index.js'
import { usage } from './exit.js'

export interface Shared {
  /** The project's folder. */
  root: string
  content: string
  out: string
  lang?: string | string[]
  browser?: string
  port: number
  quiet?: boolean
  json?: boolean
  open?: boolean
  pdf?: boolean
  inspect?: boolean
  png?: boolean
  clicks?: boolean
  notes?: boolean
  overview?: boolean
  presenter?: boolean
  landing?: boolean
}

/** `--lang` as a list; empty for all. */
export function languages(options: Pick<Shared, 'lang'>): string[] {
  return options.lang === undefined ? [] : [options.lang].flat()
}

/**
 * Are the wanted languages all in the deck?
 *
 * @throws Failure (usage) for one that is not; a deck that could not be read is left to its problems
 */
export function requireLanguages(id: string, content: DeckContent | undefined, wanted: string[]): void {
  if (!content) return
  const known = Object.keys(content.deck.languages)
  const unknown = wanted.filter((code) => !known.includes(code))
  if (unknown.length === 0) return
  throw usage(`The deck “${id}” has no language “${unknown.join(', ')}”.`, `It has: ${known.join(', ')}.`)
}
