/** Problems of values: a function for each kind of issue that zod reports. */
import type { z } from 'zod'
import { didYouMean, listWords } from '../../problems/suggest.js'
import type { Fault, Form } from '../../schema/text.js'
import { adviceFor } from '../advice.js'
import type { Path } from '../nodes.js'
import { quoted } from '../slips/quote.js'
import type { YamlFile } from '../yaml.js'
import { faults, forms, type Told } from './forms.js'
import { kindsOf, type Wanted, wantedOf } from './wanted.js'
import { count, describe, nameOf, quote } from './words.js'

type Issue = z.core.$ZodIssue
type IssueOf<C extends Issue['code']> = Extract<Issue, { code: C }>

/** A value that a schema refuses. */
export interface Refused {
  file: YamlFile
  path: Path
  value: unknown
  /** As it is written in the file; empty for what is no scalar. */
  written: string
  /** What its schema says of its form. */
  form: Form | undefined
}

const notAllowed = ({ path }: Refused, shown: string): string => `${shown} is not allowed as ${nameOf(path)}.`

const describers: { [C in Issue['code']]?: (issue: IssueOf<C>, refused: Refused) => Told } = {
  invalid_type: wrongType,
  invalid_union: (issue, refused) => {
    const kinds = kindsOf(issue)
    if (!kinds) return wrongType(issue, refused)
    const message = `${quote(refused.value)} is no kind of slide.`
    return { code: 'bad-slide-kind', message, ...oneOf(kinds, refused) }
  },
  invalid_value: (issue, refused) => ({
    code: refused.form ? forms[refused.form].code : 'bad-value',
    message: notAllowed(refused, quote(refused.value)),
    ...oneOf(issue.values.map(String), refused),
  }),
  invalid_format: wrongForm,
  custom: (issue, refused) => {
    const fault = issue.params?.['fault'] as Fault | undefined
    return fault ? faults[fault](String(refused.value)) : wrongForm(issue, refused)
  },
  too_small: (issue, refused) => {
    const bound = `at least ${issue.minimum}`
    if (issue.origin === 'array') return wrongCount('too-few', bound, refused)
    return outOfRange(issue.inclusive === false ? `more than ${issue.minimum}` : bound, refused)
  },
  too_big: (issue, refused) => {
    const bound = `at most ${issue.maximum}`
    if (issue.origin === 'array') return wrongCount('too-many', bound, refused)
    if (issue.origin !== 'string') return outOfRange(bound, refused)
    const message = `${nameOf(refused.path)} has ${String(refused.value).length} characters.`
    return { code: 'too-long', message, expected: bound }
  },
}

/** What is told of a value that is there. */
export function describeValue(issue: Issue, refused: Refused): Told {
  if (refused.form === 'edge')
    return { code: forms.edge.code, message: 'This is no edge.', expected: forms.edge.expected }
  if (refused.form === 'stage-picture')
    return { ...forms['stage-picture'], message: `${nameOf(refused.path)} is no picture with its words.` }
  // A date may be a number for as long as it is a year.
  if (refused.form === 'date' && typeof refused.value === 'number')
    return { ...wrongForm(issue, refused), message: notAllowed(refused, `\`${refused.written}\``) }
  const describer = describers[issue.code] as ((issue: Issue, refused: Refused) => Told) | undefined
  return describer?.(issue, refused) ?? { code: 'bad-value', message: issue.message }
}

function wrongForm(issue: Issue, refused: Refused): Told {
  if (!refused.form) return { code: 'bad-value', message: issue.message }
  return { ...forms[refused.form], message: notAllowed(refused, quote(refused.value)) }
}

const oneOf = (words: string[], { written }: Refused): Pick<Told, 'expected' | 'hint'> => ({
  expected: listWords(words),
  hint: didYouMean(written, words),
})

const wrongCount = (code: 'too-few' | 'too-many', expected: string, { path, value }: Refused): Told => ({
  code,
  message: `${nameOf(path)} has ${count(value)}.`,
  expected,
})

const outOfRange = (expected: string, refused: Refused): Told => ({
  code: 'out-of-range',
  message: notAllowed(refused, quote(refused.value)),
  expected,
})

function wrongType(issue: Issue, refused: Refused): Told {
  const { path, value } = refused
  const wanted = wantedOf(issue)
  if (wantsNumber(wanted) && typeof value === 'number' && !Number.isFinite(value))
    return {
      code: 'out-of-range',
      message: notAllowed(refused, `\`${refused.written}\``),
      expected: 'a finite number',
    }
  const told = { expected: wanted.words, hint: adviceFor(refused.file, path, value, wanted.types) }
  const message = `${nameOf(path)} is ${describe(value)}`
  if (wanted.types.has('text')) return { code: 'not-text', message: `${message}, not text.`, ...told }
  return { code: 'wrong-type', message: `${message}.`, ...told }
}

const wantsNumber = ({ types }: Wanted): boolean => types.has('a number') || types.has('a whole number')

/**
 * What is told of a key without a value.
 * @param rest the line from the key on
 */
export function describeEmpty(
  issue: Issue,
  { file, path, value }: Refused,
  line: string,
  rest: string,
): Told {
  const { types, words } = wantedOf(issue)
  const cut = /^(?:[^#]*?:)?\s*#/.test(rest)
  const hint = cut
    ? `a \`#\` after a space starts a comment: write: ${afterComment(line)}`
    : adviceFor(file, path, value, types)
  return { code: 'empty-value', message: `${nameOf(path)} has no value.`, expected: words, hint }
}

/** A line whose value starts with `#`, with that value in quotes. */
const afterComment = (line: string): string =>
  line.replace(/(\s)(#.*?)\s*$/, (_, space: string, text: string) => space + quoted(text)).trim()
