/** A language's texts put beside those of another: everything else of the file stays as it is. */
import { describe, expect, it } from 'vitest'
import { missingTexts } from '../../../scripts/content/translate/missing.js'
import { scaffold } from '../../../scripts/content/translate/scaffold.js'
import { parseYaml, type YamlFile } from '../../../scripts/content/yaml.js'
import { Reporter } from '../../../scripts/problems/reporter.js'
import { SourceText } from '../../../scripts/problems/text.js'

const fileOf = (text: string): YamlFile =>
  parseYaml(new SourceText(text, 'a.yaml', 'a.yaml'), new Reporter())!

function scaffolded(text: string, languages = ['en'], language = 'de'): { text: string; left: string[] } {
  const file = fileOf(text)
  const made = scaffold(file, missingTexts(file, languages, language), languages, language)
  return { text: made.text, left: made.left.map(({ path }) => path.join('.')) }
}

const term = (term: string, definition: string): string =>
  `terms:\n  - id: a # its id\n    term: ${term}\n    definition: ${definition}\n`

describe('a text by language', () => {
  it.each<[string, string, string]>([
    ['in braces', '{ en: A word } # here', '{ en: A word, de: A word } # here'],
    ['in braces, in quotes', "{ 'en': 'It’s: a word' }", "{ 'en': 'It’s: a word', de: 'It’s: a word' }"],
    ['in braces over lines', '{\n      en: A word,\n    }', '{\n      en: A word, de: A word,\n    }'],
    ['of a line', '\n      en: A word # why', '\n      en: A word # why\n      de: A word'],
    [
      'of many lines',
      '\n      en: |\n        One.\n\n        Two.',
      '\n      en: |\n        One.\n\n        Two.\n      de: |\n        One.\n\n        Two.',
    ],
    [
      'folded',
      '\n      en: >-\n        One\n        two.',
      '\n      en: >-\n        One\n        two.\n      de: >-\n        One\n        two.',
    ],
    [
      'over lines',
      '\n      en: One\n        two.',
      '\n      en: One\n        two.\n      de: One\n        two.',
    ],
  ])('%s', (_, before, after) => {
    const other = '{ en: X, de: Y }'
    expect(scaffolded(term(other, before))).toEqual({ text: term(other, after), left: [] })
    const more = `  # The next.\n  - { id: b, term: ${other}, definition: ${other} }\n`
    expect(scaffolded(term(other, before) + more).text).toBe(term(other, after) + more)
    // With lines that end as on Windows.
    const windows = (text: string): string => text.replaceAll('\n', '\r\n')
    expect(scaffolded(windows(term(other, before) + more)).text).toBe(windows(term(other, after) + more))
  })

  it('of another language than the first, where that one is missing', () => {
    const { text } = scaffolded(term('{ zh: 词 }', '{ en: X, zh: 甲 }'), ['en', 'zh'])
    expect(text).toBe(term('{ zh: 词, de: 词 }', '{ en: X, zh: 甲, de: X }'))
  })
})

describe('a text that is common to all', () => {
  const prose = 'A piece of a word: it is counted'
  it.each<[string, string, string]>([
    [
      'of a line',
      'a piece of a word, with “commas” # why',
      '\n      en: a piece of a word, with “commas”\n      de: a piece of a word, with “commas” # why',
    ],
    ['in quotes', `'${prose}'`, `\n      en: '${prose}'\n      de: '${prose}'`],
    [
      'of many lines',
      '|\n      A piece of it.\n\n      And more.',
      '\n      en: |\n        A piece of it.\n\n        And more.\n      de: |\n        A piece of it.\n\n        And more.',
    ],
  ])('%s', (_, before, after) => {
    expect(scaffolded(term('X', before))).toEqual({ text: term('X', after).replace(' \n', '\n'), left: [] })
  })

  it('between braces, and in a list', () => {
    const cells = (text: string): string =>
      `dimensions:\n  - { id: a, label: X, cells: { b: ${text} } }\noutline:\n  - id: m\n    title: X\n    slides:\n      - id: c\n        kind: closing\n        headline: X\n        points:\n          - ${text}\n`
    const flow = 'It is a small word'
    const { text, left } = scaffolded(cells(flow))
    expect(left).toEqual([])
    expect(text).toBe(
      cells(flow)
        .replace(`b: ${flow}`, `b: { en: ${flow}, de: ${flow} }`)
        .replace(`- ${flow}`, `- en: ${flow}\n            de: ${flow}`),
    )
  })

  it('stays where it is a name, or meant for all', () => {
    const text = term('Llama 3.2 Vision', '{ common: It is the same everywhere }')
    expect(scaffolded(text)).toEqual({ text, left: [] })
  })
})

it('what can’t be put in is left for a hand, with its place; the rest is put in', () => {
  const text = term('&w { en: X }', '*w') + '  - { id: b, term: { en: Y }, definition: { en: Z } }\n'
  const { text: made, left } = scaffolded(text)
  expect(made).toBe(
    text
      .replace('{ en: X }', '{ en: X, de: X }')
      .replace('{ en: Y }', '{ en: Y, de: Y }')
      .replace('{ en: Z }', '{ en: Z, de: Z }'),
  )
  expect(left).toEqual([])
  const indented = term('{ en: X, de: Y }', '|2\n        A piece of it, further in.')
  expect(scaffolded(indented)).toEqual({ text: indented, left: ['terms.0.definition'] })
})

it('a copy that waits for its translation is missing, too', () => {
  const file = fileOf(term('X', '{ en: It is a small word, de: It is a small word }'))
  expect(missingTexts(file, ['en'], 'de')).toMatchObject([
    { from: 'en', copied: true, path: ['terms', 0, 'definition', 'de'] },
  ])
  expect(scaffold(file, missingTexts(file, ['en'], 'de'), ['en'], 'de').text).toBe(file.source.text)
})
