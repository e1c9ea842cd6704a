/** Plans random decks, with drawings of the real planner or, quicker, with one that only says that it was asked. */
import type { DiagramPlanner } from '../../scripts/deck/context.js'
import type { DeckModel } from '../../scripts/deck/model.js'
import { draftDeck } from '../../scripts/deck/plan.js'
import { compare } from '../../scripts/diagram/compare.js'
import { measureText } from '../../scripts/fonts/measure.js'
import { planDiagram } from '../../scripts/diagram/plan.js'
import { describeDifference } from '../../scripts/diagram/describe.js'
import { builtinWords, localeOf } from '../../scripts/locale/load.js'
import type { DeckContent } from '../../scripts/schema/index.js'

const words = builtinWords()

/** One or two views, as the number of stages says: what stands around them is under test. */
const asked: DiagramPlanner = ({ id, pipelines, box, place, reveal }) => {
  const of = pipelines.some(({ stages }) => stages.length > 8) ? 2 : 1
  return Array.from({ length: of }, (_, index) => ({
    id: `${id}-${index + 1}`,
    mermaid: 'flowchart LR\n',
    title: pipelines.map(({ title }) => title).join(),
    description: '',
    steps: reveal === 'none' ? 0 : 2,
    ...box,
    ...(of > 1 ? { part: { n: index + 1, of } } : {}),
    place,
  }))
}

/** @param drawn plan the drawings as a build does */
export function planRandom(content: DeckContent, code: string, drawn = false): DeckModel {
  const locale = localeOf(content.deck, code, words)
  const { strings, tag, dir } = locale
  const draft = draftDeck({
    content,
    locale,
    placeOf: () => ({ file: 'deck.yaml', line: 1, column: 1 }),
    linesOf: () => [{ file: 'deck.yaml', line: 1, column: 1 }],
    difference: (pipelines, all) => describeDifference(compare(pipelines, all), strings, tag),
  })
  return draft.plan(
    drawn
      ? (request) => planDiagram({ ...request, strings, lang: code, tag, dir, measure: measureText })
      : asked,
  )
}
