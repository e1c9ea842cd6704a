/** Facts with a number: as bars and large numbers of a chart, or below a drawing. */
import { inlineText } from '../../content/inline.js'
import type { DeckContent } from '../../schema/index.js'
import { citesOf, type PlanContext } from '../context.js'
import { linesOf } from '../estimate.js'
import { formatDate, formatNumber } from '../format.js'
import type { FactModel } from '../model.js'
import { stageWidth } from '../room.js'

type Fact = DeckContent['facts'][number]

/** A fact of the content in one language. */
export function factModel(fact: Fact, { text, locale }: Pick<PlanContext, 'text' | 'locale'>): FactModel {
  const statement = text.inline(fact.statement)
  return {
    id: fact.id,
    label: text.optional(fact.label) ?? inlineText(statement),
    statement,
    value: fact.value,
    valueText:
      fact.value === undefined
        ? undefined
        : formatNumber(fact.written ?? String(fact.value), locale.tag, fact),
    unit: text.optional(fact.unit),
    arithmetic: text.optional(fact.arithmetic),
    asOf: fact.asOf ? formatDate(fact.asOf, locale.tag) : undefined,
  }
}

/** Ids of the sources that a fact names, its statement's citations included. */
export const factSources = (fact: Fact, { text }: Pick<PlanContext, 'text'>): string[] => [
  ...fact.sources,
  ...citesOf(text.inline(fact.statement)),
]

/** Gap above the numbers, their rule and its padding, in px (components/ChartStrip.vue). */
const stripFrame = 24 + 1 + 20
const numberHeight = 62
const leastText = 300

/**
 * Height in px of the numbers below a drawing; 0 without any. The words stand beside the number, and
 * under it where they would have less than 300 px.
 */
export function stripHeight(facts: FactModel[]): number {
  if (!facts.length) return 0
  const width = (stageWidth - 32 * (facts.length - 1)) / facts.length
  const height = (fact: FactModel): number => {
    const head = linesOf(inlineText(fact.statement), 20, leastText) * 28
    const told = fact.arithmetic ? linesOf(fact.arithmetic, 16, leastText) * 23 : 0
    return width < 400 ? numberHeight + head + told : Math.max(numberHeight, head + told)
  }
  return stripFrame + Math.max(...facts.map(height))
}
