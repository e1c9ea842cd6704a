/** Whole valid decks, made at random from a seed: any kinds of slides, one to four languages, little or much of all. */
import { parse } from 'yaml'
import { readFileSync } from 'node:fs'
import { contentFile, type DeckContent } from '../../../scripts/schema/index.js'
import type { SlideKind } from '../../../scripts/schema/outline.js'
import { Dice } from '../dice.js'
import { randomPipelines } from './graphs.js'
import { randomIds, randomKnowledge } from './knowledge.js'
import { slideMakers, type Known } from './outline.js'
import { RandomTexts, type Texts } from './texts.js'

/** The last two borrow the English words of the interface, for which no font of a deck's own is needed. */
const known: Record<string, { name: string; tag?: string; dir?: 'rtl' }> = {
  en: { name: 'English' },
  zh: { name: '中文', tag: 'zh-CN' },
  de: { name: 'Deutsch' },
  ar: { name: 'العربية', dir: 'rtl' },
}
const words = parse(
  readFileSync(new URL('../../../scripts/locale/en.yaml', import.meta.url), 'utf8'),
) as object

export interface RandomDeckOptions {
  /** Stages of a pipeline at the most. Default: 12. */
  stages?: number
}

/**
 * A deck as its YAML says it: one object that holds all collections. Loading it gives no problem, as long as
 * `picture.svg` lies in its folder.
 */
export function randomDeck(seed: number, { stages = 12 }: RandomDeckOptions = {}): Record<string, unknown> {
  const dice = new Dice(seed)
  const languages = dice.some(Object.keys(known), dice.between(1, 4))
  const ids = randomIds(dice)
  const texts = new RandomTexts(dice, languages, ids)
  const knowledge = randomKnowledge(dice, texts, ids)
  const pipelines = randomPipelines(dice, texts, ids, stages)
  const deck = {
    title: texts.plain(),
    subtitle: dice.maybe(0.5, () => texts.plain()),
    author: dice.maybe(0.5, () => texts.plain('word')),
    date: dice.maybe(0.5, () => '2024-11-05'),
    languages: Object.fromEntries(
      languages.map((code) => [
        code,
        { ...known[code], ...(code in { en: 1, zh: 1 } ? {} : { strings: words }) },
      ]),
    ),
    credit: dice.maybe(0.3, () => texts.inline('line')),
  }
  const outline = sections(dice, texts, { ids, pipelines, ...knowledge } as unknown as Known)
  // Every source is cited, which `check` asks for.
  const last = outline.at(-1)!.slides.at(-1)!
  last['sources'] = ids.sources
  return JSON.parse(JSON.stringify({ deck, pipelines, ...knowledge, outline })) as Record<string, unknown>
}

/** The same deck as loading gives it. */
export function randomContent(seed: number, options?: RandomDeckOptions): DeckContent {
  const { deck, ...rest } = contentFile.parse(randomDeck(seed, options))
  const none = { modalities: [], subjects: [], pipelines: [], dimensions: [], events: [], facts: [] }
  return {
    id: `random-${seed}`,
    ...none,
    claims: [],
    coverage: [],
    terms: [],
    sources: [],
    outline: [],
    ...rest,
    deck: deck!,
  }
}

interface Section {
  slides: Record<string, unknown>[]
  [key: string]: unknown
}

function sections(dice: Dice, texts: Texts, refers: Known): Section[] {
  const makers = slideMakers(dice, texts, refers)
  const kinds = (Object.keys(makers) as SlideKind[]).filter(
    (kind) => kind !== 'compare' || refers.pipelines.length > 1,
  )
  let count = 0
  const slide = (kind: SlideKind): Record<string, unknown> => ({
    id: `slide${count++}`,
    kind,
    headline: texts.plain(dice.pick(['word', 'line', 'line'])),
    kicker: dice.maybe(0.1, () => texts.plain('word')),
    minutes: dice.maybe(0.5, () => dice.between(0, 6) / 2),
    notes: dice.maybe(0.6, () => texts.notes()),
    private: dice.maybe(0.1, () => texts.notes()),
    sources: dice.maybe(0.2, () => dice.some(refers.ids.sources, dice.between(1, 4))),
    footnote: dice.maybe(0.1, () => texts.plain()),
    dark: dice.maybe(0.1, () => true),
    ...makers[kind](),
  })
  return dice.times(dice.pick([1, 2, 3, 4, 12]), (index) => ({
    id: `section${index}`,
    title: texts.plain('word'),
    appendix: dice.maybe(0.2, () => true),
    slides: [
      ...(index === 0 && dice.chance(0.7) ? [slide('cover')] : []),
      ...dice.times(dice.between(1, index > 3 ? 2 : 6), () => slide(dice.pick(kinds))),
    ],
  }))
}
