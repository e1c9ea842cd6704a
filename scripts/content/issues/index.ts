/** Schema issues (zod) to problems with a place, a precise code and a hint. */
import type { z } from 'zod'
import type { ProblemCode } from '../problems/catalogue.js'
import type { Reporter } from '../problems/reporter.js'
import { didYouMean, listWords, nearest } from '../problems/suggest.js'
import { contentFile } from '../schema/index.js'
import { isbnCheckDigit } from '../schema/isbn.js'
import { colourExample, isLanguageTag } from '../schema/text.js'
import { keysAt } from '../schema/walk.js'
import { adviceFor, colonInText } from './advice.js'
import { type Path, keySpot, toldAbove, valueSpot, writtenAt } from './nodes.js'
import { quoted } from './slips/quote.js'
import type { YamlFile } from './yaml.js'

type Issue = z.core.$ZodIssue

/**
 * Reports all issues of one file.
 * @param languages keys under `deck.languages`, as they are written
 */
export function reportIssues(
  file: YamlFile,
  issues: readonly Issue[],
  languages: readonly string[],
  reporter: Reporter,
): void {
  const flat = issues.flatMap((issue) => flatten(issue, []))
  const typed = keysMeant(file, flat)
  for (const issue of flat) {
    const path = issue.path as Path
    const missing = valueAt(file.value, path) === undefined
    if (toldAbove(file, missing ? path.slice(0, -1) : path, missing)) continue
    if (missing && typed.has(JSON.stringify(path))) continue
    reportIssue(file, issue, languages, reporter)
  }
}

/** Keys that are missing because they are there with a typing error, which is told: `headlin` is one mistake. */
function keysMeant(file: YamlFile, issues: readonly Issue[]): Set<string> {
  const meant = new Set<string>()
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue
    const path = issue.path as Path
    const free = freeKeys(file, path)
    for (const key of issue.keys) {
      const known = nearest(key, free)
      if (known !== undefined) meant.add(JSON.stringify([...path, known]))
    }
  }
  return meant
}

function freeKeys(file: YamlFile, path: Path): string[] {
  const present = new Set(Object.keys(Object(valueAt(file.value, path))))
  return keysAt(contentFile, file.value, path).filter((key) => !present.has(key))
}

/** Replaces the issues of unions by those of the branch that was meant. */
function flatten(issue: Issue, above: Path): Issue[] {
  const path = [...above, ...issue.path] as (string | number)[]
  const own = { ...issue, path }
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [own]
  const branches = issue.errors.map((errors) => errors.flatMap((error) => flatten(error, path)))
  const meant = branches.filter((errors) => !errors.some((error) => isShape(error, path)))
  const best = meant.sort((a, b) => a.length - b.length)[0]
  return best ?? [own]
}

/** Does an issue say that the value as a whole has another shape than the branch? */
function isShape(issue: Issue, path: Path): boolean {
  if (issue.path.length !== path.length) return false
  return ['invalid_type', 'too_big', 'too_small', 'invalid_union'].includes(issue.code)
}

function reportIssue(file: YamlFile, issue: Issue, languages: readonly string[], reporter: Reporter): void {
  const path = issue.path as (string | number)[]
  const value = valueAt(file.value, path)
  const name = nameOf(path)
  const at = valueSpot(file, path)
  const written = writtenAt(file, path) ?? ''
  const say = (code: ProblemCode, message: string, expected?: string, hint?: string): void =>
    reporter.report(code, at, message, { expected, hint })

  if (issue.code === 'unrecognized_keys') return unknownKeys(file, path, issue.keys, reporter)
  if (issue.code === 'invalid_key') return badKey(file, path, languages, reporter)
  if (value === undefined) {
    const key = String(path.at(-1))
    const parent = keySpot(file, path.slice(0, -1))
    reporter.report('missing-key', parent, `The key \`${key}\` is missing.`, { expected: expectedOf(issue) })
    return
  }
  if (value === null) {
    const cut = /^(?:[^#]*?:)?\s*#/.test(file.source.line(at.line).slice(at.column - 1))
    const expected = expectedOf(issue)
    const hint = cut
      ? `a \`#\` after a space starts a comment: write: ${afterComment(file.source.line(at.line))}`
      : adviceFor(file, path, value, expected)
    return say('empty-value', `${name} has no value.`, expected, hint)
  }
  if (isEdge(path)) {
    return say(
      'bad-edge',
      'This is no edge.',
      '`[from, to]`, `[from, to, kind]` or `{from, to, kind, label}`',
    )
  }
  if (isDate(path) && typeof value === 'number')
    return say('bad-date', `\`${written}\` is not allowed as ${name}.`, dateExpected)
  switch (issue.code) {
    case 'invalid_value': {
      const words = issue.values.map(String)
      return say(
        valueCode(path),
        `${quote(value)} is not allowed as ${name}.`,
        listWords(words),
        didYouMean(written, words),
      )
    }
    case 'invalid_union':
      if (issue.discriminator !== undefined) {
        const words = (issue as { options?: unknown[] }).options?.map(String) ?? []
        return say(
          'bad-slide-kind',
          `${quote(value)} is no kind of slide.`,
          listWords(words),
          didYouMean(written, words),
        )
      }
      return say(...typeProblem(file, issue, name, value))
    case 'invalid_type':
      return say(...typeProblem(file, issue, name, value))
    case 'custom':
      if (isDate(path))
        return say('bad-date', `There is no day ${quote(value)}.`, 'a day that the calendar has')
      if (isAddress(path)) {
        const [code, expected] = formatOf(issue, path)
        return say(code, `${quote(value)} is not allowed as ${name}.`, expected)
      }
      if (issue.message === 'no language tag') {
        const dashed = String(value).replaceAll('_', '-')
        const hint = dashed !== value && isLanguageTag(dashed) ? `write \`${dashed}\`` : undefined
        return say(
          'bad-language',
          `${quote(value)} is no language tag.`,
          'a tag such as `zh-CN`, `en-GB`',
          hint,
        )
      }
      if (path.at(-1) === 'isbn') return say(...wrongCheckDigit(String(value)))
      return say('bad-value', issue.message)
    case 'invalid_format': {
      const [code, expected] = formatOf(issue, path)
      return say(code, `${quote(value)} is not allowed as ${name}.`, expected)
    }
    case 'too_small':
    case 'too_big': {
      if (issue.origin === 'string')
        return say(
          'too-long',
          `${name} has ${String(value).length} characters.`,
          `at most ${issue.code === 'too_big' ? issue.maximum : ''}`,
        )
      const list = issue.origin === 'array'
      const bound = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`
      if (list)
        return say(issue.code === 'too_small' ? 'too-few' : 'too-many', `${name} has ${count(value)}.`, bound)
      const strict = issue.code === 'too_small' && issue.inclusive === false
      return say(
        'out-of-range',
        `${quote(value)} is not allowed as ${name}.`,
        strict ? `more than ${issue.minimum}` : bound,
      )
    }
    default:
      return say('bad-value', issue.message)
  }
}

function unknownKeys(file: YamlFile, path: Path, keys: readonly string[], reporter: Reporter): void {
  const free = freeKeys(file, path)
  for (const key of keys) {
    reporter.report('unknown-key', keySpot(file, [...path, key]), `The key \`${key}\` is not known here.`, {
      expected: listWords(free),
      hint: didYouMean(key, free),
    })
  }
}

function badKey(file: YamlFile, path: Path, languages: readonly string[], reporter: Reporter): void {
  const key = String(path.at(-1))
  const message = `\`${key}\` cannot be a key here.`
  const language = path.at(-2) !== 'cells'
  if (!language) return reporter.report('bad-id', keySpot(file, path), message, { expected: idExpected })
  const text = colonInText(file, path.slice(0, -1))
  if (text && !languages.includes(key)) {
    const message = 'A colon with a space after it starts a new key: this is no text.'
    return reporter.report('colon-in-text', text.spot, message, { hint: text.hint })
  }
  const declaration = path.length === 3 && path[0] === 'deck' && path[1] === 'languages'
  // Told once, where it is declared, and not for every text that uses it.
  if (!declaration && languages.includes(key)) return
  reporter.report('bad-language', keySpot(file, path), message, {
    expected: 'a language tag such as `zh`, `en` or `pt-BR`',
    hint: declaration ? undefined : didYouMean(key, languages),
  })
}

const idExpected = 'an id: letters, digits, `-` and `_`, starting with a letter or digit'

function formatOf(issue: Issue, path: Path): [ProblemCode, string] {
  const key = String(path.at(-1))
  if (isDate(path)) return ['bad-date', dateExpected]
  if (['colour', 'night', 'accent'].includes(key))
    return ['bad-colour', `a colour such as \`${colourExample}\``]
  if (key === 'arxiv') return ['bad-identifier', 'an arXiv number such as `1706.03762`']
  if (key === 'doi') return ['bad-identifier', 'a DOI such as `10.2307/2529876`']
  if (key === 'isbn') return ['bad-identifier', 'an ISBN of 10 or 13 digits']
  if (isAddress(path)) return ['bad-address', 'an address that starts with https://']
  if (issue.message.startsWith('expected an id')) return ['bad-id', idExpected]
  return ['bad-value', issue.message]
}

function wrongCheckDigit(isbn: string): [ProblemCode, string, string, string] {
  return [
    'bad-identifier',
    `The check digit of ${quote(isbn)} is wrong.`,
    `\`${isbn.slice(0, -1)}${isbnCheckDigit(isbn)}\`, if the other digits are right`,
    'compare every digit with the book',
  ]
}

function valueCode(path: Path): ProblemCode {
  if (path.includes('edges')) return 'bad-edge-kind'
  return path.at(-1) === 'kind' && path.includes('stages') ? 'bad-stage-kind' : 'bad-value'
}

function typeProblem(
  file: YamlFile,
  issue: Issue,
  name: string,
  value: unknown,
): [ProblemCode, string, string, string?] {
  const path = issue.path as Path
  const expected = expectedOf(issue)
  if (expected.includes('number') && typeof value === 'number' && !Number.isFinite(value))
    return [
      'out-of-range',
      `\`${writtenAt(file, path) ?? ''}\` is not allowed as ${name}.`,
      'a finite number',
    ]
  const hint = adviceFor(file, path, value, expected)
  const rest: [string, string?] = hint === undefined ? [expected] : [expected, hint]
  if (expected.includes('text')) return ['not-text', `${name} is ${describe(value)}, not text.`, ...rest]
  return ['wrong-type', `${name} is ${describe(value)}.`, ...rest]
}

/** A line whose value starts with `#`, with that value in quotes. */
const afterComment = (line: string): string =>
  line.replace(/(\s)(#.*?)\s*$/, (_, space: string, text: string) => space + quoted(text)).trim()

const typeNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  tuple: 'a list',
  object: 'a mapping',
  record: 'a mapping',
}

function expectedOf(issue: Issue): string {
  if (issue.code === 'invalid_type') return typeNames[issue.expected] ?? issue.expected
  if (issue.code === 'invalid_value') return listWords(issue.values.map(String))
  if (issue.code === 'invalid_union') {
    const options = (issue as { options?: unknown[] }).options
    if (issue.discriminator !== undefined && options) return listWords(options.map(String))
    const all = new Set(issue.errors.flat().map(expectedOf))
    if (all.has('text') && all.has('a mapping')) return 'text, or a mapping of texts by language'
    return [...all].join(' or ')
  }
  return 'a value'
}

const dateExpected = 'YYYY, YYYY-MM or YYYY-MM-DD'
const isDate = (path: Path): boolean => path.at(-1) === 'date' || path.at(-1) === 'asOf'
const isAddress = (path: Path): boolean => path.at(-1) === 'url' || path.at(-1) === 'address'
const isEdge = (path: Path): boolean => path.at(-2) === 'edges' && path[0] === 'pipelines'

function describe(value: unknown): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'a number' : quote(value)
}

const quote = (value: unknown): string =>
  `\`${shorten(typeof value === 'string' ? value : JSON.stringify(value))}\``
const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)
const count = (value: unknown): string => {
  const length = Array.isArray(value) ? value.length : 0
  return length === 0 ? 'no items' : length === 1 ? 'one item' : `${length} items`
}

function nameOf(path: Path): string {
  const key = path.at(-1)
  if (key === undefined) return 'The file'
  return typeof key === 'number' ? `item ${key + 1} of \`${String(path.at(-2))}\`` : `\`${key}\``
}

/** The value at a path; `undefined` where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  let at = value
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined
    at = (at as Record<string | number, unknown>)[step]
  }
  return at
}
