/** Schema issues (zod) to problems with a place, a precise code and a hint. */
import type { z } from 'zod'
import type { ProblemCode } from '../problems/catalogue.js'
import type { Reporter } from '../problems/reporter.js'
import { didYouMean, listWords } from '../problems/suggest.js'
import { contentFile } from '../schema/index.js'
import { isbnCheckDigit } from '../schema/isbn.js'
import { keysAt } from '../schema/walk.js'
import { type Path, keySpot, valueSpot, writtenAt } from './nodes.js'
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
  for (const issue of issues)
    for (const flat of flatten(issue, [])) reportIssue(file, flat, languages, reporter)
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
  if (value === null) return say('empty-value', `${name} has no value.`, expectedOf(issue))
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
      return say(...typeProblem(issue, name, value, written))
    case 'invalid_type':
      return say(...typeProblem(issue, name, value, written))
    case 'custom':
      if (isDate(path))
        return say('bad-date', `There is no day ${quote(value)}.`, 'a day that the calendar has')
      if (isAddress(path)) {
        const [code, expected] = formatOf(issue, path)
        return say(code, `${quote(value)} is not allowed as ${name}.`, expected)
      }
      if (path.at(-1) === 'isbn') return say(...wrongCheckDigit(String(value)))
      return say('bad-value', issue.message)
    case 'invalid_format': {
      const [code, expected] = formatOf(issue, path)
      return say(code, `${quote(value)} is not allowed as ${name}.`, expected)
    }
    case 'too_small':
    case 'too_big': {
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
  const known = keysAt(contentFile, file.value, path)
  const present = new Set(Object.keys(Object(valueAt(file.value, path))))
  const free = known.filter((key) => !present.has(key))
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
  const language = /\.(languages|\w*[a-z])$/.test(`.${String(path.at(-2))}`) && path.at(-2) !== 'cells'
  if (!language) return reporter.report('bad-id', keySpot(file, path), message, { expected: idExpected })
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
  if (['colour', 'night', 'accent'].includes(key)) return ['bad-colour', 'a colour such as `#0A3D9E`']
  if (key === 'arxiv') return ['bad-identifier', 'an arXiv number such as `1706.03762`']
  if (key === 'doi') return ['bad-identifier', 'a DOI such as `10.2307/2529876`']
  if (key === 'isbn') return ['bad-identifier', 'an ISBN of 10 or 13 digits']
  if (isAddress(path)) return ['bad-address', 'an address that starts with https://']
  if (issue.message.startsWith('expected an id')) return ['bad-id', idExpected]
  return ['bad-format', issue.message]
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
  issue: Issue,
  name: string,
  value: unknown,
  written: string,
): [ProblemCode, string, string, string?] {
  const expected = expectedOf(issue)
  if (expected.includes('number') && typeof value === 'number' && !Number.isFinite(value))
    return ['out-of-range', `\`${written}\` is not allowed as ${name}.`, 'a finite number']
  const textWanted = expected.includes('text')
  if (textWanted && (typeof value === 'number' || typeof value === 'boolean')) {
    return ['not-text', `${name} is ${describe(value)}, not text.`, expected, `quote it: \`"${written}"\``]
  }
  if (textWanted) return ['not-text', `${name} is ${describe(value)}, not text.`, expected]
  return ['wrong-type', `${name} is ${describe(value)}.`, expected]
}

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
