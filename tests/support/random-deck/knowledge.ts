/** What a random deck knows: subjects, sources, terms, facts, events, claims, dimensions. */
import { verdicts } from '../../../scripts/schema/knowledge.js'
import type { Dice } from '../dice.js'
import type { Texts } from './texts.js'

export interface Ids {
  sources: string[]
  terms: string[]
  subjects: string[]
  modalities: string[]
}

type Item = Record<string, unknown> & { id: string }

const builtin = ['text', 'image', 'audio', 'video', 'token', 'table']

/** Ids of what texts may mention, before there is any text. */
export function randomIds(dice: Dice): Ids {
  const ids = (prefix: string, from: number, to: number): string[] =>
    dice.times(dice.between(from, to), (index) => `${prefix}${index}`)
  return {
    sources: ids('S', 1, 40),
    terms: ids('t', 1, 30),
    subjects: ids('sub', 1, 9),
    modalities: [...builtin, ...ids('mod', 0, 3)],
  }
}

const date = (dice: Dice): string => {
  const two = (value: number): string => String(value).padStart(2, '0')
  const year = String(dice.between(1, 9) === 1 ? dice.between(1, 1800) : dice.between(1980, 2026)).padStart(
    4,
    '0',
  )
  const month = `${year}-${two(dice.between(1, 12))}`
  return dice.pick([year, month, `${month}-${two(dice.between(1, 28))}`])
}

/** A quotation; words that are struck out of it are all of it, in every language. */
function quoteWithEdits(texts: Texts, dice: Dice): object {
  const quote = texts.plain()
  const put = texts.plain('word')
  return dice.pick([
    { quote },
    { quote, edits: [{ cut: quote, put }] },
    { quote, edits: [{ after: quote, put }] },
  ])
}

/** The collections beside pipelines and outline. */
export function randomKnowledge(dice: Dice, texts: Texts, ids: Ids): Record<string, Item[]> {
  const some = (list: string[], from: number, to: number): string[] => dice.some(list, dice.between(from, to))
  const sources = (): string[] => some(ids.sources, 1, 3)
  const many = (prefix: string, from: number, to: number, one: (id: string) => object): Item[] =>
    dice.times(dice.between(from, to), (index) => ({ id: `${prefix}${index}`, ...one(`${prefix}${index}`) }))
  const units = [undefined, '%', texts.plain('word')]
  return {
    modalities: ids.modalities
      .filter((id) => !builtin.includes(id))
      .map((id) => ({ id, label: texts.plain('word') })),
    subjects: ids.subjects.map((id) => ({
      id,
      name: texts.plain('word'),
      full: dice.maybe(0.4, () => texts.plain()),
      definition: dice.maybe(0.4, () => texts.inline()),
      modalities: some(ids.modalities, 0, 3),
    })),
    sources: ids.sources.map((id) => ({
      id,
      title: texts.plain(),
      author: dice.maybe(0.7, () => texts.plain('word')),
      venue: dice.maybe(0.5, () => texts.plain('word')),
      date: dice.maybe(0.8, () => date(dice)),
      arxiv: dice.maybe(0.2, () => `17${dice.between(10, 12)}.${dice.between(10000, 99999)}`),
      url: dice.maybe(0.2, () => `https://a.example/${id}?b=${dice.between(1, 99)}`),
      note: dice.maybe(0.2, () => texts.plain()),
    })),
    terms: ids.terms.map((id) => ({
      id,
      term: texts.plain('word'),
      aka: dice.maybe(0.4, () => texts.plain('word')),
      definition: texts.inline(),
      sources: some(ids.sources, 0, 2),
    })),
    dimensions: many('dim', 1, 16, () => ({
      label: texts.plain('word'),
      cells: Object.fromEntries(
        ids.subjects.map((subject) => [
          subject,
          dice.pick([
            () => texts.inline('word'),
            () => texts.inline('line'),
            () => ({
              text: texts.inline('line'),
              modalities: some(ids.modalities, 0, 2),
              sources: sources(),
            }),
          ])(),
        ]),
      ),
      sources: some(ids.sources, 0, 2),
    })),
    events: many('ev', 1, 30, () => ({
      date: date(dice),
      label: texts.plain('word'),
      text: dice.maybe(0.6, () => texts.inline('line')),
      subjects: some(ids.subjects, 0, 2),
      mark: dice.chance(0.2),
      sources: sources(),
    })),
    facts: many('fact', 1, 24, () => ({
      statement: texts.inline('line'),
      label: dice.maybe(0.7, () => texts.plain('word')),
      value: dice.pick([dice.between(0, 100), dice.between(1, 999999999), dice.between(1, 9999) / 128]),
      unit: dice.pick(units),
      asOf: dice.maybe(0.3, () => date(dice)),
      arithmetic: dice.maybe(0.3, () => texts.plain()),
      sources: sources(),
    })),
    claims: many('claim', 1, 12, () => ({
      ...quoteWithEdits(texts, dice),
      where: dice.maybe(0.5, () => texts.plain('word')),
      verdict: dice.pick(verdicts),
      truth: texts.inline('any'),
      sources: sources(),
    })),
  }
}
