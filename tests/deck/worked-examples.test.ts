/** The flagship's worked examples are computed right: each number from the scores and vectors on its slide. */
import { readdirSync, readFileSync } from 'node:fs'
import { Tiktoken } from 'js-tiktoken/lite'
import cl100k from 'js-tiktoken/ranks/cl100k_base'
import gpt2 from 'js-tiktoken/ranks/gpt2'
import o200k from 'js-tiktoken/ranks/o200k_base'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { compileDeck } from '../../scripts/pipeline/compile.js'
import type { SlideOf } from '../../scripts/deck/model.js'
import { ask, type Colour, type Question } from '../../scripts/models/tiny/index.js'

interface Fact {
  id: string
  value: number
  arithmetic: string
}
const read = (name: string): string =>
  readFileSync(new URL(`../../content/llm-vs-lmm/${name}`, import.meta.url), 'utf8')
const { facts } = parse(read('facts-example.yaml')) as { facts: Fact[] }
const of = (prefix: string, but = ''): Fact[] => facts.filter(({ id }) => id.startsWith(prefix) && id !== but)

/** What a fact's arithmetic ends with: a power of e divided by the sum. */
const quotient = ({ arithmetic }: Fact): number[] =>
  /([\d.]+) ÷ ([\d.]+)$/.exec(arithmetic)!.slice(1).map(Number)

function expectSoftmax(shown: Fact[], scores: number[]): void {
  const powers = scores.map(Math.exp)
  const sum = powers.reduce((a, b) => a + b)
  for (const [at, fact] of shown.entries()) {
    expect(fact.value, fact.id).toBe(Math.round((powers[at]! / sum) * 1000) / 10)
    expect(quotient(fact), fact.id).toEqual([powers[at]!, sum].map((one) => Math.round(one * 1000) / 1000))
  }
  expect(Math.round(shown.reduce((all, { value }) => all + value, 0) * 10) / 10).toBe(100)
}

it('the last digit: softmax of the scores', () => {
  const shown = of('f_ans_', 'f_ans_blind')
  expectSoftmax(
    shown,
    shown.map(({ arithmetic }) => '⁰¹²'.indexOf(/^e([⁰¹²]) ÷ Σ/u.exec(arithmetic)![1]!)),
  )
})

interface Outline {
  outline: { slides: { id: string; [key: string]: unknown }[] }[]
}
const slideOf = (file: string, id: string): Record<string, unknown> =>
  (parse(read(`outline/${file}`)) as Outline).outline
    .flatMap(({ slides }) => slides)
    .find((slide) => slide.id === id)!

it('the next token: its notes tell the shares of the scores, and what top-p makes of them', () => {
  const { candidates, topP, notes } = slideOf('02-llm.yaml', 'next-token') as {
    candidates: { score: number }[]
    topP: number
    notes: Record<string, string>
  }
  const powers = candidates.map(({ score }) => Math.exp(score))
  const sum = powers.reduce((a, b) => a + b)
  const tenths = (share: number): string => (share * 100).toFixed(1)
  const [first, second, ...rest] = powers.map((power) => power / sum) as [number, number, ...number[]]
  expect(first).toBeLessThan(topP)
  expect(first + second).toBeGreaterThan(topP)
  expect(rest.reduce((a, b) => a + b)).toBeLessThan(0.05)
  const told = [first, second, first / (first + second), second / (first + second)].map(tenths)
  for (const note of Object.values(notes)) for (const one of told) expect(note).toContain(one)
})

it('the tiny model: its notes tell what it answers', () => {
  const slide = slideOf('03-pipelines.yaml', 'tiny') as {
    picture: Colour[][]
    question: Question
    notes: Record<string, string>
  }
  const seeing = ask(slide.picture, slide.question)
  const blind = ask(undefined, slide.question).probabilities
  expect(seeing.colour).toBe('red')
  expect(Math.max(...seeing.probabilities)).toBeGreaterThan(0.995)
  expect(Math.min(...blind)).toBeGreaterThan(0.145)
  expect(Math.max(...blind)).toBeLessThan(0.205)
  const { row, column } = slide.question
  expect(seeing.attention[1]!.patches[(row - 1) * 4 + column - 1]).toBeGreaterThan(0.98)
  expect(slide.notes.en).toContain(`row ${row}, column ${column}`)
  expect(slide.notes.zh).toContain(`第 ${row} 行第 ${column} 列`)
})

it('tokens: headline and notes tell the counts', () => {
  const slide = slideOf('20-appendix-systems.yaml', 'x-tokens') as {
    sentence: { common: string }
    others: { common: string }[]
    [key: string]: unknown
  }
  const ranks = [gpt2, cl100k, o200k].map((one) => new Tiktoken(one))
  const [old, middle, now] = ranks.map((one) => one.encode(slide.sentence.common).length)
  expect(ranks.map((one) => one.encode(slide.others[0]!.common).length)).toEqual([6, 6, 6])
  for (const lang of ['zh', 'en']) {
    const of = (key: string): string => (slide[key] as Record<string, string>)[lang]!
    expect(of('headline').match(/\d+/g)!.map(Number)).toEqual([old, now])
    expect(of('notes')).toMatch(new RegExp(`${old}[、, ]+${middle}[、, ]+${now}`))
    // On the slide the counts of the other sentence stand beside it.
    expect(of('notes')).toMatch(/ 6 /)
  }
})

it('attention: the query by each key, divided by the root of the dimension, then softmax', () => {
  const vector = (text: string): number[] => text.match(/\d+/g)!.map(Number)
  const slide = /q = \(([\d, ]+)\)/.exec(read('outline/02-llm.yaml'))!
  const query = vector(slide[1]!)
  const root = Math.sqrt(query.length)
  const scores = of('f_att_').map(({ arithmetic }) => {
    const [, key, dot, divisor, score] = /k = \(([\d, ]+)\): q·k = (\d+), ÷ (\d+) = (\d+);/.exec(arithmetic)!
    const product = vector(key!).reduce((sum, one, at) => sum + one * query[at]!, 0)
    expect([Number(dot), Number(divisor), Number(score)]).toEqual([product, root, product / root])
    return product / root
  })
  expectSoftmax(of('f_att_'), scores)
})

it('the photo has 24 × 24 patches of 14 pixels, and the last digit fills 2 × 3 of them', () => {
  const picture = read('pictures/meter-patches.svg')
  expect(/viewBox="0 0 336 336"/.test(picture)).toBe(true)
  const [lines] = /(?<=d=")(?:M\d+ 0v336M0 \d+h336)+(?=")/.exec(picture)!
  const places = (form: RegExp): number[] => [...lines.matchAll(form)].map(([, at]) => Number(at))
  const wanted = Array.from({ length: 23 }, (_, index) => (index + 1) * 14)
  expect(places(/M(\d+) 0v336/g)).toEqual(wanted)
  expect(places(/M0 (\d+)h336/g)).toEqual(wanted)
  const frame = /M(\d+) (\d+)h(\d+)v(\d+)h-/.exec(read('pictures/meter-close.svg'))!.slice(1).map(Number)
  expect(frame.map((one) => one / 14)).toEqual([15, 6, 2, 3])
})

it('the model that counts: as often as the words stand one after the other in the notes', async () => {
  const files = readdirSync(new URL('../../content/llm-vs-lmm/outline/', import.meta.url)).sort()
  const paragraphs = files
    .flatMap((file) => (parse(read(`outline/${file}`)) as Outline).outline)
    .flatMap(({ slides }) => slides.map(({ notes }) => notes as Record<string, string> | undefined))
    .flatMap((notes) => (notes ? [notes] : []))
  const told = (lang: string): string[] =>
    paragraphs.flatMap((notes) => notes[lang]!.replace(/[*`]|\[@\w+\]/g, '').split(/\n\s*\n/))
  const follows = { en: /(?<![\p{L}\p{N}’'.,-])an\s+([\p{L}\p{N}]+)/gu, zh: /一个(\S)/gu }
  const { decks } = await compileDeck(new URL('../../content/llm-vs-lmm', import.meta.url).pathname)
  for (const lang of ['en', 'zh'] as const) {
    const { slides } = decks.find(({ locale }) => locale.code === lang)!
    const slide = slides.find((one): one is SlideOf<'next-token'> => one.id === 'x-counted')!
    const found = slide.counted!.find(({ length }) => length === (lang === 'en' ? 1 : 2))!
    const after = told(lang).flatMap((text) => [...text.matchAll(follows[lang])].map(([, one]) => one!))
    for (const [at, word] of found.words.entries())
      if (/\p{L}/u.test(word))
        expect(
          after.filter((one) => one === word),
          word,
        ).toHaveLength(found.counts[at]!)
    // The headline names the one that leads, by far or not.
    expect(slide.headline).toContain(`“${found.words[0]!}”`)
    expect(found.counts[0]).toBeGreaterThan(found.counts[1]!)
  }
})

it('the patches: the question stands in its tokens of o200k', () => {
  const { question } = slideOf('03-pipelines.yaml', 'patches') as { question: Record<string, string> }
  const vocabulary = new Tiktoken(o200k)
  for (const told of Object.values(question)) {
    const ids = vocabulary.encode(told.replaceAll('|', ''))
    expect(told.split('|')).toEqual(ids.map((id) => vocabulary.decode([id])))
  }
})
