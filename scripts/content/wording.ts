/** Words that a deck does not want (`wording`), in all of its own texts. */
import type { Reporter } from '../problems/reporter.js'
import { didYouMean, listWords } from '../problems/suggest.js'
import { contentFile } from '../schema/index.js'
import { commonKey, isLanguageTag } from '../schema/text.js'
import { textFields } from '../schema/walk.js'
import type { WordRule } from '../schema/wording.js'
import { type Path, textSpot, valueSpot } from './nodes.js'
import { phrasePattern } from './phrase.js'
import { shownText } from './shown-text.js'
import { valueAt } from './value-at.js'
import type { YamlFile } from './yaml.js'

interface Span {
  from: number
  to: number
}

interface Search {
  rule: WordRule
  /** What must not be written, a pattern a word. */
  unwanted: RegExp[]
  /** What may hold it: the preferred words and the exceptions. */
  allowed: RegExp[]
}

/**
 * Reports each unwanted word in the texts of a file. Words of others are left alone: quotations and titles
 * (`quoted` in the schema), code and addresses.
 * @param only the deck’s language where it has a single one: texts without a language are in it. Where it has several,
 *   a text that they share is looked through for the words of each.
 */
export function checkWording(
  file: YamlFile,
  rules: readonly WordRule[],
  only: string | undefined,
  reporter: Reporter,
): void {
  if (rules.length === 0) return
  const searches = rules.map(searchOf)
  for (const { path, kind, value, quoted } of textFields(contentFile, file.value)) {
    if (quoted) continue
    if (typeof value === 'string') look(path, kind, value, only)
    else
      for (const [language, text] of Object.entries(value))
        look([...path, language], kind, text, language === commonKey ? only : language)
  }

  function look(path: Path, kind: string, written: string, language: string | undefined): void {
    const { text, offsets } = shownText(written, kind !== 'plain')
    for (const { rule, unwanted, allowed } of searches) {
      if (rule.lang !== undefined && language !== undefined && rule.lang !== language) continue
      // Looked for where it is needed: few texts hold an unwanted word, and there are many texts and words.
      let right: Span[] | undefined
      let told = 0
      for (const { from, to } of spans(text, unwanted)) {
        right ??= spans(text, allowed)
        if (from < told || right.some((span) => span.from <= from && to <= span.to)) continue
        told = to
        const word = text.slice(from, to).replace(/\s+/g, ' ')
        const message = `“${word}” is not what this deck says (\`wording\`).`
        reporter.report('unwanted-word', textSpot(file, path, offsets[from] ?? 0), message, {
          hint: `write “${rule.use}”, or name the phrase in which it is right under \`except\``,
        })
      }
    }
  }
}

/** Where patterns match, in order; of those that start together, the longest first. */
function spans(text: string, patterns: readonly RegExp[]): Span[] {
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length })),
  )
  return found.sort((a, b) => a.from - b.from || b.to - a.to)
}

function searchOf(rule: WordRule): Search {
  const pattern = (word: string, flags: string): RegExp => new RegExp(phrasePattern(word), flags)
  // A word that differs from the preferred one by its case only is told apart by it.
  const flags = (word: string): string => (word.toLowerCase() === rule.use.toLowerCase() ? 'gu' : 'giu')
  const allowed = [rule.use, ...(rule.except ?? [])].filter(isWord)
  return {
    rule,
    unwanted: rule.not.filter(isWord).map((word) => pattern(word, flags(word))),
    allowed: allowed.map((phrase) =>
      pattern(phrase, rule.not.every((word) => flags(word) === 'giu') ? 'giu' : 'gu'),
    ),
  }
}

/** An empty word would be found everywhere; it is told by {@link checkWordRules}. */
const isWord = (word: string): boolean => word.trim() !== ''

/** Reports rules that would look through nothing: for a language that the deck does not have, with an empty word. */
export function checkWordRules(file: YamlFile, languages: readonly string[], reporter: Reporter): void {
  const rules = valueAt(file.value, ['wording'])
  for (const index of Array.isArray(rules) ? rules.keys() : []) {
    const at = (...rest: (string | number)[]): Path => ['wording', index, ...rest]
    const words = ['not', 'except'].flatMap((key) => {
      const list = valueAt(file.value, at(key))
      return Array.isArray(list) ? [...list.keys()].map((item) => at(key, item)) : []
    })
    for (const path of [at('use'), ...words]) {
      const word = valueAt(file.value, path)
      if (typeof word !== 'string' || isWord(word)) continue
      reporter.report('empty-text', valueSpot(file, path), 'The word is empty.', {
        hint: 'write it, or remove it',
      })
    }
    const lang = valueAt(file.value, at('lang'))
    if (
      typeof lang !== 'string' ||
      !isLanguageTag(lang) ||
      languages.length === 0 ||
      languages.includes(lang)
    )
      continue
    reporter.report(
      'unknown-language',
      valueSpot(file, at('lang')),
      `The deck does not declare the language \`${lang}\`.`,
      {
        expected: listWords(languages),
        hint: didYouMean(lang, languages),
      },
    )
  }
}
