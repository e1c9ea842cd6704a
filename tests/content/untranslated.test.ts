/** Which texts read like prose: names, terms and numbers are the same in many languages. */
import { describe, expect, it } from 'vitest'
import { untranslated, readsAsProse } from '../../scripts/content/untranslated.js'
import { parseYaml, type YamlFile } from '../../scripts/content/yaml.js'
import { Reporter } from '../../scripts/problems/reporter.js'
import { SourceText } from '../../scripts/problems/text.js'

it.each([
  'It is a cat',
  'bring your own picture',
  '这块电表的读数是多少？',
  'これは電力計です',
  'это простая фраза',
  'هذه جملة قصيرة جدا',
  '이 계기의 값은',
])('prose: %s', (text) => {
  expect(readsAsProse(text)).toBe(true)
})

it.each([
  'GPT-4',
  'Llama 3.2 11B Vision',
  'Vision encoder',
  '通义千问',
  'softmax(QKᵀ/√d) V',
  '42 %',
  'MMLU, 5-shot',
  'LLaVA 1.5 (7B)',
])('a name: %s', (text) => {
  expect(readsAsProse(text)).toBe(false)
})

describe('texts that are the same', () => {
  const file = (term: string): YamlFile =>
    parseYaml(new SourceText(`terms:\n  - { id: a, term: ${term} }\n`, 'a.yaml'), new Reporter())!
  const found = (term: string, languages: string[]): unknown =>
    untranslated(file(term), languages).map(({ languages }) => languages ?? 'all')

  it.each<[string, string, string[], unknown]>([
    ['common', 'it is a word', ['en', 'zh'], ['all']],
    ['common, in a deck of one language', 'it is a word', ['en'], []],
    ['common, in varieties of one language', 'it is a word', ['en-GB', 'en-US'], []],
    ['meant for all', '{ common: it is a word }', ['en', 'zh'], []],
    ['copied', '{ en: it is a word, zh: it is a word }', ['en', 'zh'], [['en', 'zh']]],
    [
      'copied to one of three',
      '{ en: it is a word, zh: 词, de: it is a word }',
      ['en', 'zh', 'de'],
      [['en', 'de']],
    ],
    [
      'copied from one variety to the other',
      '{ zh-CN: 这是一个常用词, zh-TW: 这是一个常用词, en: X }',
      ['zh-CN', 'zh-TW', 'en'],
      [],
    ],
  ])('%s', (_, term, languages, expected) => {
    expect(found(term, languages)).toEqual(expected)
  })
})
