/** Texts that lack a language: each at its place, or, where a language has no text at all yet, all of them at once. */
import type { Reporter } from '../problems/reporter.js'
import { listWords } from '../problems/suggest.js'
import { keySpot, type Path } from './nodes.js'
import type { Origin } from './merge.js'
import { oneLine } from './untranslated.js'
import type { YamlFile } from './yaml.js'

/** A text by language, and the deck’s languages that it lacks. */
export interface Gap {
  file: YamlFile
  path: Path
  text: Record<string, string>
  missing: string[]
}

/** Texts from which on a language that has none is told as a whole. */
const many = 3

/**
 * Reports texts that lack a language.
 *
 * @param given languages in which there is any text
 * @param deck where the languages are declared
 */
export function reportGaps(
  gaps: readonly Gap[],
  given: ReadonlySet<string>,
  languages: readonly string[],
  deck: Origin | undefined,
  reporter: Reporter,
): void {
  const absent = deck
    ? languages.filter((code) => !given.has(code) && lacking(gaps, code).length >= many)
    : []
  for (const code of absent) if (deck) reportAbsent(code, lacking(gaps, code), deck, reporter)
  for (const { file, path, missing } of gaps) {
    const own = missing.filter((code) => !absent.includes(code))
    if (own.length === 0) continue
    reporter.report('missing-translation', keySpot(file, path), `The text lacks ${listWords(own)}.`, {
      expected: `a text for each of ${listWords(languages)}`,
      hint: 'a text that is the same in all languages is written without language keys',
    })
  }
}

const lacking = (gaps: readonly Gap[], code: string): Gap[] =>
  gaps.filter(({ missing }) => missing.includes(code))

function reportAbsent(code: string, gaps: readonly Gap[], deck: Origin, reporter: Reporter): void {
  const spot = keySpot(deck.file, [...deck.path, 'languages', code])
  const lines = gaps.map(({ file, path, text }) => {
    const { source, line } = keySpot(file, path)
    const [first = ''] = Object.values(text)
    return `${source.name}:${line}  ${oneLine(first)}`
  })
  reporter.report(
    'missing-translation',
    spot,
    `No text has the language \`${code}\`: ${gaps.length} texts lack it.`,
    {
      expected: [`\`${code}\` beside the other languages in each of`, ...lines].join('\n'),
      hint: `give them a text in \`${code}\`, or take the language out until it has some`,
    },
  )
}
