/** Headlines that take the room of what they stand above. */
import type { LoadedDeck } from '../content/load.js'
import { sortProblems } from '../problems/print.js'
import type { Problem } from '../problems/problem.js'
import { Reporter } from '../problems/reporter.js'
import { headlineRoom, mostLines } from '../text/headline.js'
import type { DeckModel } from './model.js'

/** Their headlines have a type, and a half of the slide, of their own. */
const apart = new Set<string>(['cover', 'section'])

/** A legend stands beside theirs. */
const legended = new Set<string>(['compare', 'timeline'])

/** One warning for each headline of more than three lines, in each language, at its place, in the order of the files. */
export function longHeadlines(decks: DeckModel[], { spotOf }: Pick<LoadedDeck, 'spotOf'>): Problem[] {
  const reporter = new Reporter()
  for (const { slides, locale } of decks) {
    for (const { id, kind, headline, part } of slides) {
      if (apart.has(kind) || (part?.n ?? 1) > 1) continue
      const { lines } = headlineRoom(headline, legended.has(kind))
      const spot = spotOf(['outline', id, 'headline', locale.code])
      if (lines <= mostLines || !spot) continue
      const message = `The headline of \`${id}\` takes about ${lines} lines in ${locale.name}.`
      reporter.report('long-headline', spot, message, {
        expected: `one sentence, of ${mostLines} lines at most`,
        hint: 'say the rest in the notes, or in what the slide shows',
      })
    }
  }
  return sortProblems(reporter.problems)
}
