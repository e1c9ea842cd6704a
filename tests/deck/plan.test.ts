import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { compileDeck, type Compiled } from '../../scripts/pipeline/compile.js'
import type { DeckModel } from '../../scripts/deck/model.js'
import { ownDeck } from '../support/compiled.js'
import { slideKinds } from './kinds.js'

let template: Compiled
let flagship: Compiled
let second: Compiled

beforeAll(async () => {
  template = await compileDeck('scripts/cli/template')
  flagship = await ownDeck('llm-vs-lmm')
  second = await ownDeck('sql-vs-document')
})

const main = (deck: DeckModel) => deck.slides.filter((slide) => !slide.appendix)

describe('planDeck', () => {
  it('numbers slides and sources without a gap, with unique ids and a place each', () => {
    for (const deck of [...template.decks, ...flagship.decks, ...second.decks]) {
      expect(deck.slides.map(({ number }) => number)).toEqual(deck.slides.map((_, index) => index + 1))
      expect(new Set(deck.slides.map(({ id }) => id)).size).toBe(deck.slides.length)
      expect(deck.sources.map(({ number }) => number)).toEqual(deck.sources.map((_, index) => index + 1))
      for (const { place } of deck.slides) expect(place.line).toBeGreaterThan(0)
    }
  })

  it('lists every source that a slide cites', () => {
    for (const deck of [...flagship.decks, ...second.decks]) {
      const listed = new Set(deck.sources.map(({ id }) => id))
      for (const slide of deck.slides) for (const id of slide.sources) expect(listed).toContain(id)
    }
  })

  it('gives the same model for the same content', async () => {
    const again = await compileDeck('content/sql-vs-document')
    expect(JSON.stringify(again.decks)).toBe(JSON.stringify(second.decks))
  })

  it('plans both languages alike', () => {
    for (const { decks } of [flagship, second]) {
      const [a, b] = decks.map((deck) => deck.slides.filter(({ part }) => !part || part.n === 1))
      expect(a?.map(({ id }) => id)).toEqual(b?.map(({ id }) => id))
    }
  })
})

it('says once what all numbers of a chart say', () => {
  for (const deck of flagship.decks) {
    const slide = deck.slides.find(({ id }) => id === 'x-mmmu')!
    if (slide.kind !== 'chart') throw new Error('the case has changed')
    expect(slide.note).toMatchObject([{ type: 'text' }])
    expect(slide.facts.map(({ statement }) => statement)).toEqual(slide.facts.map(() => []))
    const other = deck.slides.find(({ id }) => id === 'token-bill')!
    if (other.kind !== 'chart') throw new Error('the case has changed')
    expect(other.note).toBeUndefined()
    expect(other.facts.every(({ statement }) => statement.length)).toBe(true)
  }
})

describe('facts below a drawing', () => {
  const writing = (deck: DeckModel) => deck.slides.find(({ id }) => id === 'write-sql')!

  it('are numbers in the deck’s language, take room from the drawing and name their sources', () => {
    for (const deck of second.decks) {
      const slide = writing(deck)
      if (slide.kind !== 'pipeline') throw new Error('the case has changed')
      expect(slide.facts.map(({ valueText }) => valueText)).toEqual(['4', '2'])
      expect(slide.diagram.height).toBeLessThan(420)
      expect(slide.sources).toContain('EXAMPLE')
    }
  })

  it('get a slide of their own where they would leave too little of it', async () => {
    const { decks } = await compileDeck('tests/cases-stress/german')
    const parts = decks[0]!.slides.filter(({ id }) => /^pipe(-\d+)?$/.test(id))
    expect(parts.map(({ kind }) => kind)).toEqual(['pipeline', 'chart'])
    expect(parts.map(({ part }) => part?.n)).toEqual([1, 2])
    expect(parts[0]).toMatchObject({ facts: [] })
  })
})

describe('looks of a comparison', () => {
  const drawnOn = (deck: DeckModel, id: string) => {
    const slide = deck.slides.find((one) => one.id === id)!
    return slide.kind === 'compare' ? slide.diagram : undefined
  }

  it('are told to the legend by subject: tones, and outlines of what has none', () => {
    const [deck] = flagship.decks
    expect(drawnOn(deck!, 'compare-inference')!.drawn!.only).toEqual([
      { subject: 'lmm', tones: ['image', 'video', 'audio', 'neutral'] },
    ])
    expect(drawnOn(second.decks[0]!, 'write')!.drawn!.only.map(({ subject }) => subject)).toEqual([
      'sql',
      'document',
    ])
  })

  it('are the same where one of its pipelines stands alone', () => {
    const inTone = (mermaid: string) => new RegExp('class .*A_check.* row$', 'm').test(mermaid)
    const alone = second.decks[0]!.slides.find(({ id }) => id === 'write-sql')!
    if (alone.kind !== 'pipeline') throw new Error('the case has changed')
    expect(inTone(alone.diagram.mermaid)).toBe(true)
    expect(inTone(drawnOn(second.decks[0]!, 'write')!.mermaid)).toBe(true)
  })
})

describe('the flagship deck', () => {
  it('has no problem, in Chinese and in English', () => {
    expect(flagship.problems).toEqual([])
    expect(flagship.decks.map(({ locale }) => locale.code)).toEqual(['zh', 'en'])
  })

  it('has a main part of at most 40 slides beside its questions, planned to 45 minutes', () => {
    for (const deck of flagship.decks) {
      expect(main(deck).filter(({ kind }) => kind !== 'question').length).toBeLessThanOrEqual(40)
      expect(main(deck).reduce((sum, { minutes }) => sum + minutes, 0)).toBe(45)
    }
  })

  it('has an untimed appendix, and a short variant of 20 minutes', () => {
    for (const deck of flagship.decks) {
      for (const slide of deck.slides) if (slide.appendix) expect(slide.minutes).toBe(0)
      const [short] = deck.variants
      const kept = main(deck).filter(({ skippedBy }) => !skippedBy.includes(short?.id ?? ''))
      expect(kept.reduce((sum, { minutes }) => sum + minutes, 0)).toBeCloseTo(20, 5)
    }
  })

  it('has speaker notes on every slide of the main part', () => {
    for (const deck of flagship.decks) {
      for (const slide of main(deck)) {
        if (slide.part && slide.part.n > 1) continue
        expect(slide.notes, `${deck.locale.code} ${slide.id}`).not.toEqual([])
      }
    }
  })

  it('shows every system that the issue names as a diagram', () => {
    const wanted =
      'llm_training llm_inference transformer_2017 gpt1 gpt2 gpt3 model_soup warm proxy_tuning moe lmm_training lmm_inference llava15 flamingo chameleon psalm_inference'
    const shown = new Set(
      flagship.content?.outline.flatMap((section) =>
        section.slides.flatMap((slide) =>
          slide.kind === 'pipeline' ? [slide.pipeline] : slide.kind === 'compare' ? slide.pipelines : [],
        ),
      ),
    )
    for (const id of wanted.split(' ')) expect(shown).toContain(id)
  })

  it('tells the difference of compared pipelines by numbers that can be counted in the drawing', () => {
    const drawings = flagship.decks[1]?.slides.flatMap((slide) =>
      slide.kind === 'compare' && !slide.diagram.part ? [slide.diagram] : [],
    )
    expect(drawings?.length).toBeGreaterThan(0)
    for (const { mermaid, difference } of drawings ?? []) {
      const of = (name: string) =>
        [...mermaid.matchAll(new RegExp(`^ {2}class (\\S+) ${name}$`, 'gm'))].flatMap(([, ids]) =>
          ids!.split(','),
        )
      const common = new Set(
        [...of('shared'), ...of('changed'), ...of('inherited').filter((id) => id.startsWith('A_'))].map(
          (id) => id.slice(2),
        ),
      )
      const added = of('only').filter((id) => id.startsWith('B_'))
      const [, recur] = /(\d+) (?:of \d+ )?stages of .* recurs? in /.exec(difference!) ?? []
      const [, inherited = 0] = /(\d+) (?:is|are) inherited/.exec(difference!) ?? []
      expect(Number(recur) + Number(inherited)).toBe(common.size)
      expect(difference).toMatch(new RegExp(`\\b${added.length} are added`))
    }
  })
})

describe('both decks and the gallery’s together', () => {
  it('show every slide kind', async () => {
    const gallery = await compileDeck(fileURLToPath(new URL('../visual/letters', import.meta.url)))
    const shown = new Set(
      [...flagship.decks, ...second.decks, ...gallery.decks].flatMap((deck) =>
        deck.slides.map(({ kind }) => kind),
      ),
    )
    expect([...slideKinds].filter((kind) => !shown.has(kind))).toEqual([])
  })
})
