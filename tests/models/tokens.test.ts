/** Tokens of the deck's vocabularies against another implementation with vocabulary files of its own (js-tiktoken). */
import fc from 'fast-check'
import { Tiktoken } from 'js-tiktoken/lite'
import cl100k from 'js-tiktoken/ranks/cl100k_base'
import gpt2 from 'js-tiktoken/ranks/gpt2'
import o200k from 'js-tiktoken/ranks/o200k_base'
import { expect, it } from 'vitest'
import { tokenPieces } from '../../scripts/deck/vocabulary.js'
import { vocabularies, vocabularyNames } from '../../scripts/models/tokens/vocabularies.js'

const ranks = { gpt2, cl100k, o200k }
const texts = [
  '大语言模型通过预测下一个词元来生成文本。',
  'A large language model generates text by predicting the next token.',
  'The meter’s reading is 4,073.6 kWh – isn’t it?  \n\tYES, "I\'ll" say: naïve café 2026-11-28',
  '👩‍👩‍👧 🇨🇭 한국어 日本語 العربية עברית ไทย <|endoftext|> <|im_start|> ﷽ 𝒳',
  ' ',
  'x',
]

it.each(vocabularyNames)('%s: the same numbers, of which the text can be read again', (name) => {
  const other = new Tiktoken(ranks[name])
  const any = fc.sample(fc.string({ unit: 'binary', maxLength: 30 }), { seed: 1, numRuns: 100 })
  for (const text of [...texts, ...any.map((one) => one.replaceAll('\ufeff', ''))]) {
    const { clusters, count, broken } = tokenPieces(text, name)
    const ids = clusters.flatMap((cluster) => cluster.ids)
    expect(ids, text).toEqual(other.encode(text, [], []))
    expect(count).toBe(ids.length)
    expect(clusters.map((cluster) => cluster.text).join('')).toBe(text)
    // A token that makes no character alone, as the other package decodes it.
    const alone = ids.map((id) => other.decode([id]))
    if (!text.includes('\ufffd')) expect(broken).toBe(alone.filter((one) => one.includes('\ufffd')).length)
    for (const cluster of clusters) expect(other.decode(cluster.ids)).toBe(cluster.text)
  }
})

it('counts what is widely told: 50,256, 100,256 and 199,998 entries, 40, 19 and 13 tokens', () => {
  expect(vocabularyNames.map((name) => tokenPieces(texts[0]!, name).count)).toEqual([40, 19, 13])
  expect(vocabularyNames.map((name) => tokenPieces(texts[1]!, name).count)).toEqual([12, 12, 12])
  for (const name of vocabularyNames) {
    const lines = ranks[name].bpe_ranks.split('\n').filter(Boolean)
    const entries = lines.reduce((sum, line) => sum + line.split(' ').length - 2, 0)
    expect(vocabularies[name].entries).toBe(entries)
  }
})

it('an id that is published: GPT-2 reads “Hello world” as 15496, 995', () => {
  expect(tokenPieces('Hello world', 'gpt2').clusters).toEqual([
    { text: 'Hello', ids: [15496] },
    { text: ' world', ids: [995] },
  ])
})

it('leaves out a mark of byte order', () => {
  expect(tokenPieces('\ufeffHello', 'gpt2')).toEqual(tokenPieces('Hello', 'gpt2'))
})
