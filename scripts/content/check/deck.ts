/** The deck as a whole: one `deck`, an outline, languages with all words of the interface. */
import { stringify } from 'yaml'
import { pluralKey } from '../../locale/plural.js'
import type { DeckInput } from '../../schema/index.js'
import type { Origin } from '../merge.js'
import { didYouMean } from '../../problems/suggest.js'
import { catalogue, type ProblemCode } from '../../problems/catalogue.js'
import { adjustable } from '../../problems/rules.js'
import { keySpot } from '../nodes.js'
import type { CheckContext } from './context.js'

export function checkDeck(context: CheckContext): void {
  const { content, input } = context
  const { decks, lost } = input.merged
  const [first, ...others] = decks
  for (const other of others) {
    const message = `The key \`deck\` already stands at ${first ? placeText(first) : ''}.`
    input.reporter.report('duplicate-deck', keySpot(other.file, other.path), message, {
      hint: 'keep one of them',
    })
  }
  if (!first && input.complete) {
    const expected = 'a key `deck` with a title and languages in one of the files'
    input.reporter.reportFile('no-deck', input.folder, 'No file has the key `deck`.', { expected })
  }
  const slides = content.outline.flatMap((section) => section.slides)
  if (slides.length === 0 && input.complete && !lost.has('outline') && !lost.has('sections')) {
    const expected = 'a key `outline` with sections and slides in one of the files'
    input.reporter.reportFile('no-outline', input.folder, 'The deck has no slides.', { expected })
  }
  checkLanguages(context)
  checkRules(context)
}

/** The language's entry as YAML, ready to paste below `languages`: what it has, and the words that it lacks in English. */
function scaffold(
  code: string,
  language: DeckInput['languages'][string],
  missing: readonly string[],
  english: Readonly<Record<string, string>> = {},
): string {
  const { strings, dir, ...rest } = language
  const own = { ...rest, ...(dir ? { dir } : {}) }
  const words = Object.fromEntries(missing.map((key) => [key, english[key] ?? key]))
  const entry = stringify({ [code]: { ...own, strings: { ...strings, ...words } } }, { lineWidth: 0 })
  return entry.trimEnd().replace(/^/gm, '    ')
}

function placeText(origin: Origin): string {
  const { source, line, column } = keySpot(origin.file, origin.path)
  return `${source.name}:${line}:${column}`
}

function checkLanguages(context: CheckContext): void {
  const { deck } = context.content
  if (!deck) return
  const known = context.input.knownStrings
  if (Object.keys(deck.languages).length === 0) {
    context.atKey(deck, ['languages'], 'no-languages', 'The deck declares no language.', {
      expected: 'at least one, such as `en: { name: English }`',
    })
  }
  for (const [code, language] of Object.entries(deck.languages)) {
    if (!known) continue
    const given = Object.keys(language.strings ?? {})
    const builtin = known.builtin[code] ?? known.builtin[code.split('-')[0] ?? ''] ?? []
    const missing = known.all.filter((key) => !builtin.includes(key) && !given.includes(key))
    if (missing.length > 0) {
      const later = missing.every((key) => known.later?.includes(key))
      const problem = later ? 'later-string' : 'missing-string'
      const message = later
        ? `The language \`${code}\` lacks ${missing.length} words that the interface got later; English ones stand in.`
        : `The language \`${code}\` lacks ${missing.length} of the interface’s words.`
      context.atKey(deck, ['languages', code], problem, message, {
        expected: `all words under \`strings\`, in \`${code}\``,
        hint: `translate these (they are those of scripts/locale/en.yaml), and put them in the place of \`${code}\`:\n${scaffold(
          code,
          language,
          missing,
          known.english,
        )}`,
      })
    }
    const fits = (word: string): boolean =>
      known.all.includes(pluralKey(word, known.english ?? {})) || known.former?.includes(word) === true
    for (const key of given.filter((word) => !fits(word))) {
      const message = `The interface has no word \`${key}\`.`
      const hint = didYouMean(key, known.all)
      context.atKey(deck, ['languages', code, 'strings', key], 'unknown-string', message, { hint })
    }
  }
}

/** Rules are for warnings: what is an error could not be built. */
function checkRules(context: CheckContext): void {
  const { deck } = context.content
  for (const code of Object.keys(deck?.rules ?? {})) {
    if (adjustable.includes(code as ProblemCode)) continue
    const known = Object.hasOwn(catalogue, code)
    const message = known ? `\`${code}\` is an error and stays one.` : `There is no warning \`${code}\`.`
    context.atKey(deck!, ['rules', code], 'bad-rule', message, {
      expected: 'the code of a warning, as `check` tells it',
      hint: known ? 'take it out' : didYouMean(code, adjustable),
    })
  }
}
