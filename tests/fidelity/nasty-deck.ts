/** A deck's YAML with a nasty text in every kind of field, as often as there are texts. */
import { Dice } from '../support/dice.js'
import { randomPipelines } from '../support/random-deck/graphs.js'
import { randomKnowledge, type Ids } from '../support/random-deck/knowledge.js'
import { slideMakers, type Known } from '../support/random-deck/outline.js'
import type { Length, Text, Texts } from '../support/random-deck/texts.js'
import { randomTexts } from './random.js'
import { nastyStrings } from './strings.js'

/** Fonts of npm packages that this repository has for its tests; what none of them draws is left out below. */
const fonts = [
  { family: 'Noto Emoji', package: '@fontsource/noto-emoji' },
  { family: 'Noto Sans Arabic', package: '@fontsource/noto-sans-arabic' },
  { family: 'Noto Sans Hebrew', package: '@fontsource/noto-sans-hebrew' },
  { family: 'Nanum Gothic', package: '@fontsource/nanum-gothic' },
]
/** All that isn't Latin, kana, Hebrew, Arabic, a mark, or one of the Chinese and Korean words among the texts. */
const undrawn =
  /[^\u0020-\u024f\u2010-\u2027\u3000-\u30ff\uff01-\uff5e\u05d0-\u05ea\u0621-\u064a한국어词元図中文引号重点注日本語]/u

/** Gives the texts one after another; each has a mark (`q17`) before or behind it, by which it is found again. */
class NastyTexts implements Texts {
  /** Texts used, as they must be shown. */
  readonly used: string[] = []

  constructor(private readonly texts: readonly string[]) {}

  private next(): string {
    const at = this.used.length
    const text = this.texts[at % this.texts.length]!
    const marked = at % 2 ? `${text} q${at}` : `q${at} ${text}`
    this.used.push(marked)
    return marked
  }

  plain(_length?: Length): Text {
    return this.next()
  }

  inline(_length?: Length): Text {
    const written = this.next().replace(/[\\*`[\]()@#]/g, '\\$&')
    return this.used.length % 5 === 0 ? `**${written}**` : written
  }

  notes(): Text {
    return `${this.inline() as string}\n\n[click] ${this.inline() as string}`
  }
}

export interface NastyDeck {
  /** The content, for one YAML file beside which `picture.svg` lies. */
  content: Record<string, unknown>
  /** Every text of a field, as it must be shown. */
  texts: string[]
}

/** @param least texts at the least */
export function nastyDeck(least: number, seed: number): NastyDeck {
  const dice = new Dice(seed)
  const pool = [...nastyStrings, ...randomTexts(least, seed, 30)].filter((text) => !undrawn.test(text))
  const texts = new NastyTexts(pool)
  const ids: Ids = {
    sources: dice.times(24, (at) => `S${at}`),
    terms: dice.times(24, (at) => `t${at}`),
    subjects: ['a', 'b', 'c'],
    modalities: ['text', 'image', 'own'],
  }
  const knowledge = randomKnowledge(dice, texts, ids)
  // A pipeline's `note` is for its authors: only what it cites is shown.
  const silent: Texts = {
    plain: () => texts.plain(),
    inline: () => 'for authors',
    notes: () => texts.notes(),
  }
  const pipelines = randomPipelines(dice, silent, ids, 6)
  const makers = slideMakers(dice, texts, { ids, pipelines, ...knowledge } as unknown as Known)
  const kinds = Object.keys(makers).filter(
    (kind) => kind !== 'cover' && (kind !== 'compare' || pipelines.length > 1),
  ) as (keyof typeof makers)[]
  const slide = (kind: keyof typeof makers, id: string): Record<string, unknown> => ({
    id,
    kind,
    headline: texts.plain(),
    kicker: texts.plain(),
    notes: texts.notes(),
    footnote: texts.plain(),
    ...makers[kind](),
  })
  const deck = {
    title: texts.plain(),
    subtitle: texts.plain(),
    description: texts.plain(),
    author: texts.plain(),
    affiliation: texts.plain(),
    copyright: texts.plain(),
    licence: texts.plain(),
    keywords: [texts.plain()],
    credit: texts.inline(),
    languages: { en: { name: 'English' } },
    fonts,
  }
  const outline: Record<string, unknown>[] = [
    { id: 'opening', title: texts.plain(), slides: [slide('cover', 'cover')] },
  ]
  for (let round = 0; round === 0 || texts.used.length < least; round++) {
    const slides = kinds.map((kind) => slide(kind, `${kind}${round}`))
    if (round === 0) Object.assign(slides[0]!, { sources: ids.sources })
    outline.push({ id: `part${round}`, title: texts.plain(), slides })
  }
  return {
    content: JSON.parse(JSON.stringify({ deck, ...knowledge, pipelines, outline })) as Record<
      string,
      unknown
    >,
    texts: texts.used,
  }
}
