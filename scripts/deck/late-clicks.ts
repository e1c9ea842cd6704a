/** Clicks that notes name and that never come due; known once the slides are planned. */
import type { DeckModel } from './model.js'
import type { Problem } from '../problems/problem.js'
import { Reporter } from '../problems/reporter.js'
import { sortProblems } from '../problems/print.js'
import type { LoadedDeck } from '../content/load.js'

/** One warning for each notes field with such a click, at its place, in the order of the files. */
export function lateClicks(decks: DeckModel[], { spotOf }: Pick<LoadedDeck, 'spotOf'>): Problem[] {
  const reporter = new Reporter()
  for (const { slides, locale } of decks) {
    for (const [index, slide] of slides.entries()) {
      for (const field of slide.late ?? []) {
        const spot = spotOf(['outline', slide.id, field, locale.code])
        if (!spot) continue
        let clicks = slide.clicks
        for (let at = index + 1; (slides[at]?.part?.n ?? 1) > 1; at++) clicks += slides[at]!.clicks
        const turns = (slide.part?.of ?? 1) - 1
        const has = clicks || turns
        const there = has === 0 ? 'the slide has none' : `the slide has no more than ${has}`
        const message = `The notes of \`${slide.id}\` wait for a click that never comes: ${there}.`
        reporter.report('late-click', spot, message, {
          hint: 'leave the `[click]` out, or let the slide come step by step (`reveal`)',
        })
      }
    }
  }
  return sortProblems(reporter.problems)
}
