/** What demonstrations show, before they are started and live, against numbers of another way. */
import { Tiktoken } from 'js-tiktoken/lite'
import gpt2 from 'js-tiktoken/ranks/gpt2'
import { h } from 'vue'
import { beforeAll, describe, expect, it } from 'vitest'
import { ask, colours, type Colour } from '../../scripts/models/tiny/index.js'
import { builtinWords } from '../../scripts/locale/load.js'
import { tokenPieces } from '../../scripts/deck/vocabulary.js'
import { context, load, render } from './render.js'

const names = [
  ...(['NextToken', 'NextCounts', 'Tokens', 'TinyModel'] as const),
  ...([
    'live/TinyModelPicture',
    'live/TokensPicture',
    'live/TinyModelControls',
    'live/NextControls',
  ] as const),
] as const
let parts: Awaited<ReturnType<typeof load<(typeof names)[number]>>>
beforeAll(async () => {
  parts = await load(...names)
  Object.assign(context, { place: 'slide', printing: false })
  context.data = { lang: 'en', strings: builtinWords().get('en'), subjects: { llm: { name: 'LLM' } } }
})

const textOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

describe('the next token', () => {
  const props = {
    ...{ before: 'Once a', candidates: ['month', 'year', 'day', 'meter'], scores: [4, 3, 1, 0] },
    ...{ model: 'Made up', temperature: 2, topP: 0.9, seed: 1 },
  }

  it('shows shares by temperature, and chances by top-p', async () => {
    const text = textOf(await render(parts.NextToken, props))
    const powers = [4, 3, 1, 0].map((score) => Math.exp(score / 2))
    const sum = powers.reduce((a, b) => a + b)
    const percent = (share: number): string => `${(share * 100).toFixed(1)}%`
    for (const power of powers) expect(text).toContain(percent(power / sum))
    // The first three reach 90 per cent, the first two don't.
    const three = powers.slice(0, 3).reduce((a, b) => a + b)
    for (const power of powers.slice(0, 3)) expect(text).toContain(percent(power / three))
    expect(text).toContain('Top-p 0.9 keeps 3 of 4.')
    expect(text.match(/left out/g)).toHaveLength(1)
  })

  it('shows counts as shares of all, with those that have no row as one', async () => {
    const counts = (length: number, words: string[], all: number[], rest: number[]) =>
      h(parts.NextCounts, { length, words, counts: all, rest })
    const text = textOf(
      await render(parts.NextToken, { before: 'Sees an', back: 1, temperature: 1, topP: 1, seed: 1 }, () => [
        counts(0, ['an'], [40], [2, 10, 1, 40]),
        counts(1, ['LLM', 'image'], [11, 5], [1, 4]),
      ]),
    )
    // 11, 5 and 4 of 20; 100 tokens in all.
    expect(text).toMatch(/LLM 11 55\.0% .*image 5 25\.0% .*4 others 4 20\.0%/)
    expect(text).toContain('Counted in the notes of this talk, 100 tokens')
    expect(text).toMatch(/Sees an /)
  })

  it('has ranges that say what they are', async () => {
    const html = await render(parts['live/NextControls'], {
      data: { counted: [] },
      state: { temperature: 1, topP: 0.9, draws: 0, length: 0 },
    })
    expect(html.match(/<label[^>]*>[^<]+<input[^>]*type="range"/g)).toHaveLength(2)
    expect(textOf(html)).toMatch(/Temperature\s*1\.00.*Top-p\s*0\.90.*Draw 1.*Draw 100/)
  })
})

describe('tokens', () => {
  const sentence = '电表 a'
  const { clusters } = tokenPieces(sentence, 'gpt2')
  const turns = clusters.flatMap(({ text, ids }) => [text, ids.join(' ')])

  it('has a bar for each token, hollow where it is bytes of a character', async () => {
    const html = await render(parts.Tokens, { sentence, gpt2: turns, others: ['Hi there', '2'] })
    const other = new Tiktoken(gpt2)
    const ids = other.encode(sentence)
    const broken = ids.filter((id) => other.decode([id]).includes('\ufffd')).length
    const row = /<p class="dt-pieces">(.*?)<\/p>/s.exec(html)![1]!
    expect(row.match(/class="dt-token(?: dt-token-part)?"/g)).toHaveLength(ids.length)
    expect(row.match(/dt-token-part/g)).toHaveLength(broken)
    expect(textOf(html)).toContain(`${ids.length} tokens`)
    expect(textOf(html)).toContain('Hi there 2 tokens')
  })

  it('asks before it loads a vocabulary for another sentence', async () => {
    const data = { sentence, rows: [{ vocabulary: 'gpt2', clusters }] }
    const state = { text: 'another', ids: true, loaded: [] }
    const html = await render(parts['live/TokensPicture'], { data, state, room: 400 })
    expect(textOf(html)).toContain('Count with it (loads 0.2 MB)')
    const same = await render(parts['live/TokensPicture'], {
      data,
      state: { ...state, text: sentence },
      room: 400,
    })
    expect(textOf(same)).toContain(clusters.flatMap(({ ids }) => ids).join(' '))
  })
})

describe('the tiny model', () => {
  const squares = [4, 1, 3, 0, 2, 5, 4, 1, 3, 0, 5, 2, 1, 4, 0, 3]
  const picture = [0, 4, 8, 12].map((at) => squares.slice(at, at + 4).map((one): Colour => colours[one]!))
  const question = { row: 4, column: 1 }
  const seeing = ask(picture, question)
  const blind = ask(undefined, question)
  const whole = (share: number): string => `${Math.round(share * 100)}%`

  it.each([1, 2])('answers live as at the build, and shows whom layer %i reads', async (layer) => {
    const { patches, words } = seeing.attention[layer - 1]!
    const still = await render(parts.TinyModel, {
      ...{ squares, ...question, layer, patches, words, figures: [17568, 2000, 1, 0.157] },
      ...{ blind: blind.probabilities, seeing: seeing.probabilities, subjects: ['llm', 'both'] },
    })
    const state = { squares, ...question, layer }
    const live = await render(parts['live/TinyModelPicture'], {
      ...{ data: { subjects: ['llm', 'both'] }, state, room: 448 },
    })
    const numbers = (html: string): string[] =>
      textOf(html.slice(html.indexOf('class="dt-tiny"'), html.indexOf('dt-living-bar'))).match(
        /\d+(?:\.\d)?%/g,
      )!
    const shown = patches.filter((share) => share >= 0.005).map(whole)
    const answers = [...blind.probabilities, ...seeing.probabilities].map(
      (share) => `${(share * 100).toFixed(1)}%`,
    )
    // Whom of the question's words it reads, too, is shown to those who try it.
    expect(numbers(still)).toEqual([...shown, ...answers])
    expect(numbers(live)).toEqual([...shown, ...words.map(whole), ...answers])
    expect(textOf(still)).toMatch(/LLM .*question only .*orange .*right/)
    // In layer 1 text reads text only; in layer 2 the square that is asked for.
    expect(patches[12]! > 0.98).toBe(layer === 2)
    expect(shown.length > 0).toBe(layer === 2)
  })

  it('lets the colour of the square be changed', async () => {
    const html = await render(parts['live/TinyModelControls'], { state: { squares, ...question, layer: 2 } })
    expect(html.match(/<option/g)).toHaveLength(6)
    expect(html.match(/<label[^>]*>[^<]+<(?:input|select)/g)!.length).toBeGreaterThanOrEqual(3)
  })
})
