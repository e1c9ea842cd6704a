/** The outline of a random deck: sections of slides of every kind. */
import type { Dice } from '../dice.js'
import type { PipelineDraft } from './graphs.js'
import type { Ids } from './knowledge.js'
import type { Texts } from './texts.js'
import { colours } from '../../../scripts/models/tiny/shape.js'
import type { SlideKind } from '../../../scripts/schema/outline.js'

interface Fact {
  id: string
  unit?: unknown
}

/** What slides refer to. */
export interface Known {
  ids: Ids
  pipelines: PipelineDraft[]
  dimensions: { id: string }[]
  events: { id: string }[]
  facts: Fact[]
  claims: { id: string }[]
}

type Draft = Record<string, unknown>

const idsOf = (items: { id: string }[]): string[] => items.map(({ id }) => id)
const languagesOfCode = ['text', 'python', 'ts', 'yaml', 'sql']

/** One maker for each kind; what it gives beside what all slides have. */
export function slideMakers(dice: Dice, texts: Texts, known: Known): Record<SlideKind, () => Draft> {
  const some = (list: string[], from: number, to: number): string[] =>
    dice.some(list, Math.min(list.length, dice.between(from, to)))
  const inlines = (from: number, to: number) => dice.times(dice.between(from, to), () => texts.inline())
  const remark = () => dice.maybe(0.3, () => texts.inline())
  const facts = () => dice.maybe(0.3, () => some(idsOf(known.facts), 1, 3))
  const groupsOf = (pipelines: PipelineDraft[]): string[] | undefined => {
    const all = [...new Set(pipelines.flatMap(({ groups }) => idsOf(groups ?? [])))]
    return all.length ? dice.maybe(0.2, () => some(all, 1, 3)) : undefined
  }
  const reveal = () => dice.pick(['none', 'lanes', 'stages', 'groups'])
  return {
    cover: () => ({ text: remark() }),
    agenda: () => ({}),
    section: () => ({ text: remark() }),
    statement: () => ({ text: texts.inline(), points: dice.maybe(0.8, () => inlines(1, 14)) }),
    pipeline: () => {
      const pipeline = dice.pick(known.pipelines)
      return {
        pipeline: pipeline.id,
        reveal: reveal(),
        groups: groupsOf([pipeline]),
        facts: facts(),
        text: remark(),
      }
    },
    compare: () => {
      const chosen = dice.some(known.pipelines, dice.between(2, 4))
      return {
        pipelines: idsOf(chosen),
        view: dice.pick(['auto', 'overview', 'detail']),
        reveal: reveal(),
        groups: groupsOf(chosen),
        facts: facts(),
        text: remark(),
      }
    },
    table: () => ({
      dimensions: some(idsOf(known.dimensions), 1, 16),
      subjects: some(known.ids.subjects, 1, 9),
      reveal: dice.pick(['none', 'rows']),
    }),
    timeline: () => ({
      events: some(idsOf(known.events), 1, 30),
      markLabel: dice.maybe(0.5, () => texts.plain('word')),
    }),
    cards: () => ({
      cards: dice.times(dice.between(1, 15), () => ({
        title: texts.plain('word'),
        text: dice.maybe(0.7, () => texts.inline()),
        icon: dice.maybe(0.3, () => 'bot'),
        modality: dice.maybe(0.3, () => dice.pick(known.ids.modalities)),
        mark: dice.maybe(0.2, () => dice.pick(['yes', 'no'])),
      })),
      rows: dice.maybe(0.4, () =>
        dice.times(dice.between(1, 4), () => ({
          label: texts.plain('word'),
          items: dice.times(dice.between(1, 9), () => texts.plain('word')),
          tone: dice.pick(['neutral', 'warning']),
        })),
      ),
      reveal: dice.pick(['none', 'cards']),
    }),
    chart: () => {
      const chart = dice.pick(['number', 'bar'])
      const unit = JSON.stringify(dice.pick(known.facts).unit ?? '')
      // Bars share a scale, hence a unit.
      const fitting = known.facts.filter(
        (fact) => chart === 'number' || JSON.stringify(fact.unit ?? '') === unit,
      )
      const shown = some(idsOf(fitting), 1, 20)
      return { chart, facts: shown, highlight: dice.maybe(0.3, () => some(shown, 1, 2)), text: remark() }
    },
    image: () => ({ image: 'picture.svg', alt: texts.plain(), caption: remark() }),
    code: () => ({ code: code(dice), language: dice.pick(languagesOfCode), caption: remark() }),
    bullets: () => ({
      points: dice.times(dice.between(1, 14), () => {
        const own = texts.inline()
        return dice.maybe(0.3, () => ({ text: own, points: inlines(1, 12) })) ?? own
      }),
      numbered: dice.pick([true, false]),
      reveal: dice.pick(['none', 'points']),
    }),
    mermaid: () => ({
      diagram: dice.pick([
        'pie\n  "A" : 1\n  "B" : 2',
        'sequenceDiagram\n  A->>B: hello',
        'mindmap\n  one\n    two',
      ]),
      description: texts.plain(),
      caption: remark(),
    }),
    // Another author's language: what random texts would do in it, nobody promises.
    slidev: () => ({
      markdown: dice.pick(['**Own** words', '- one\n- two', '<b>Own</b> {{ 1 + 1 }}', '$x^2$']),
      description: texts.plain(),
    }),
    quote: () => ({ quote: texts.plain('any'), by: texts.plain('word'), text: remark() }),
    columns: () => ({
      columns: dice.times(dice.between(2, 3), () => ({
        title: texts.plain('word'),
        points: dice.maybe(0.8, () => inlines(1, 12)),
        text: remark(),
        subject: dice.maybe(0.4, () => dice.pick(known.ids.subjects)),
      })),
    }),
    correction: () => ({
      claim: dice.pick([dice.pick(known.claims).id, some(idsOf(known.claims), 1, 8)]),
    }),
    question: () => ({
      picture: dice.maybe(0.3, () => ({ image: 'picture.svg', alt: texts.plain() })),
      options: dice.times(dice.between(2, 6), (index) => ({ text: texts.inline(), right: index === 0 })),
      answer: texts.inline(),
    }),
    tokens: () => ({
      sentence: texts.plain('any'),
      vocabularies: dice.maybe(0.5, () => dice.some(['gpt2', 'cl100k', 'o200k'], dice.between(1, 3))),
      others: dice.maybe(0.3, () => dice.times(dice.between(1, 3), () => texts.plain())),
      text: remark(),
    }),
    'next-token': () => ({
      before: texts.plain(),
      candidates: dice.times(dice.between(2, 10), (index) => ({
        text: texts.plain('word'),
        score: 5 - index,
      })),
      model: texts.plain(),
      temperature: dice.maybe(0.5, () => dice.between(1, 20) / 10),
      topP: dice.maybe(0.5, () => dice.between(1, 20) / 20),
      text: remark(),
    }),
    'tiny-model': () => ({
      picture: dice.times(4, () => dice.times(4, () => dice.pick(colours))),
      question: { row: dice.between(1, 4), column: dice.between(1, 4) },
      layer: dice.maybe(0.5, () => dice.between(1, 2)),
      subjects: dice.maybe(known.ids.subjects.length > 1 ? 0.5 : 0, () => dice.some(known.ids.subjects, 2)),
      text: remark(),
    }),
    patches: () => ({
      picture: { image: 'picture.svg', alt: texts.plain() },
      question: texts.plain(),
      settings: dice.times(dice.between(1, 4), (index) => ({
        id: `way${index}`,
        name: texts.plain(),
        note: dice.maybe(0.5, () => texts.plain()),
        ...dice.pick<object>([
          { tokens: dice.between(1, 2000) },
          { pixels: [336, 224], patch: 14 },
          { pixels: [448, 448], patch: 14, merge: 2, tiles: [2, 3], overview: true },
        ]),
        sources: some(known.ids.sources, 1, 2),
      })),
      text: remark(),
    }),
    bill: () => {
      const amounts = dice.times(dice.between(1, 5), (index) => ({
        id: `of${index}`,
        label: texts.plain(),
        unit: dice.maybe(0.5, () => texts.plain()),
        per: dice.pick([1, 60, 1000]),
        most: 100,
        chosen: dice.between(0, 100),
      }))
      return {
        amounts,
        rules: dice.times(dice.between(1, 4), (index) => ({
          id: `rule${index}`,
          name: texts.plain(),
          each: Object.fromEntries(
            amounts.map(({ id }) => [id, dice.pick<number | number[]>([1, 576, [70, 25]])]),
          ),
          window: dice.maybe(0.5, () => 1_000_000),
          sources: some(known.ids.sources, 1, 2),
        })),
        caches: dice.maybe(0.5, () =>
          dice.times(dice.between(1, 3), () => ({
            name: texts.plain(),
            layers: 32,
            heads: 8,
            size: 128,
            bytes: 2,
            sources: some(known.ids.sources, 1, 2),
          })),
        ),
        text: remark(),
      }
    },
    glossary: () => ({ terms: dice.maybe(0.5, () => some(known.ids.terms, 1, 30)) }),
    sources: () => ({}),
    closing: () => ({ points: inlines(1, 14) }),
  }
}

/** Lines with indents, tabs, empty ones between, some far too long. */
function code(dice: Dice): string {
  const indents = ['', '', '  ', '\t', '\t\t', '      ']
  const line = (index: number): string =>
    dice.pick([
      '',
      `${dice.pick(indents)}x${index} = f(a, "b") # §${index}`,
      `${dice.pick(indents)}${'word_'.repeat(dice.between(1, 60))}${index}`,
      `${dice.pick(indents)}// 中文注释 ${index} ${'很长'.repeat(dice.between(1, 40))}`,
      `a\tb${index}\tc   d`,
    ])
  return `first line\n${dice.times(dice.between(0, 60), line).join('\n')}\nlast line`
}
