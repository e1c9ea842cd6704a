/** The fonts of decks, and the characters that they lack as problems with a place. */
import type { Compiled } from './compile.js'
import { fontRequest } from '../deck/characters.js'
import type { DeckModel } from '../deck/model.js'
import type { Problem } from '../problems/problem.js'
import { planFonts, subsetFonts, type DeckFonts, type FontPlan, type FontsError } from '../fonts/index.js'
import { failure } from '../problems/failure.js'
import { chineseForms, drawsChineseForms } from '../fonts/forms.js'
import { missingGlyphs } from '../fonts/glyphs.js'

export interface PlannedFonts {
  of(deck: DeckModel): FontPlan
  /** What no font of a deck has, unless the deck allows the reader's fonts. */
  problems: Problem[]
}

/**
 * Finds which font file has which character, for every deck and language. Cuts nothing yet.
 *
 * @throws Failure (environment) when a font of Diptych's own is not installed, or a file can't be read
 */
export async function planAll(compiled: Compiled[]): Promise<PlannedFonts> {
  const plans = new Map<DeckModel, FontPlan>()
  const problems: Problem[] = []
  for (const { decks, dir, files } of compiled) {
    const missing = new Map<string, string>()
    for (const deck of decks) {
      const plan = value(await planFonts(fontRequest(deck), dir))
      plans.set(deck, plan)
      if (drawsChineseForms(plan, deck.locale.tag)) problems.push(await chineseForms(files))
      if (!deck.systemFonts) for (const { char, text } of plan.missing) missing.set(char, text)
    }
    problems.push(...(await missingGlyphs(missing, files)))
  }
  return { of: (deck) => known(plans, deck), problems }
}

/**
 * Cuts the planned fonts of decks down to their characters.
 *
 * @throws Failure (environment) when a font can't be cut
 */
export async function cutAll(
  decks: DeckModel[],
  planned: Pick<PlannedFonts, 'of'>,
): Promise<{ of(deck: DeckModel): DeckFonts }> {
  const made = new Map<DeckModel, DeckFonts>()
  for (const deck of decks) made.set(deck, value(await subsetFonts(fontRequest(deck), planned.of(deck))))
  return { of: (deck) => known(made, deck) }
}

function value<T extends object>(result: T | { error: FontsError }): T {
  if ('error' in result) throw failure(result.error.code, result.error.message, result.error.hint)
  return result
}

function known<T>(map: Map<DeckModel, T>, deck: DeckModel): T {
  const found = map.get(deck)
  if (!found) throw new Error(`no fonts for ${deck.id} (${deck.locale.code})`)
  return found
}
