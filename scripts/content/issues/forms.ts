/** What is told of a value that has the right type and not the right form: a row for each form of the schema. */
import type { ProblemCode } from '../../problems/catalogue.js'
import { isbnCheckDigit } from '../../schema/isbn.js'
import { colourExample, type Fault, type Form, isLanguageTag } from '../../schema/text.js'
import { quote } from './words.js'

/** A problem of a value but for its place. */
export interface Told {
  code: ProblemCode
  message: string
  expected?: string | undefined
  hint?: string | undefined
}

/** The code of a value that its form refuses, and what the form is. */
export const forms: Record<Form, { code: ProblemCode; expected?: string }> = {
  id: {
    code: 'bad-id',
    expected: 'an id: letters, digits, `-` and `_`, starting with a letter or digit',
  },
  language: { code: 'bad-language', expected: 'a language tag such as `zh`, `en` or `pt-BR`' },
  date: { code: 'bad-date', expected: 'YYYY, YYYY-MM or YYYY-MM-DD' },
  colour: { code: 'bad-colour', expected: `a colour such as \`${colourExample}\`` },
  address: { code: 'bad-address', expected: 'an address that starts with https://' },
  host: { code: 'bad-address', expected: 'a host such as `https://www.example.org`, without a path' },
  arxiv: { code: 'bad-identifier', expected: 'an arXiv number such as `1706.03762`' },
  doi: { code: 'bad-identifier', expected: 'a DOI such as `10.2307/2529876`' },
  isbn: { code: 'bad-identifier', expected: 'an ISBN of 10 or 13 digits' },
  edge: { code: 'bad-edge', expected: '`[from, to]`, `[from, to, kind]` or `{from, to, kind, label}`' },
  // One of a list of words, which the issue names.
  'edge-kind': { code: 'bad-edge-kind' },
  'stage-kind': { code: 'bad-stage-kind' },
  'stage-picture': { code: 'wrong-type', expected: '`{ image: file, alt: what is to be seen }`' },
}

/** What is told of a value that has the right form and is wrong nevertheless. */
export const faults: Record<Fault, (value: string) => Told> = {
  'no-day': (value) => ({
    code: 'bad-date',
    message: `There is no day ${quote(value)}.`,
    expected: 'a day that the calendar has',
  }),
  'no-language': (value) => {
    const dashed = value.replaceAll('_', '-')
    return {
      code: 'bad-language',
      message: `${quote(value)} is no language tag.`,
      expected: 'a tag such as `zh-CN`, `en-GB`',
      hint: dashed !== value && isLanguageTag(dashed) ? `write \`${dashed}\`` : undefined,
    }
  },
  'check-digit': (value) => ({
    code: 'bad-identifier',
    message: `The check digit of ${quote(value)} is wrong.`,
    expected: `\`${value.slice(0, -1)}${isbnCheckDigit(value)}\`, if the other digits are right`,
    hint: 'compare every digit with the book',
  }),
}
