/** Facts with a number: as bars and large numbers of a chart, or below a drawing. */
import { inlineText } from '../content/inline.js'
import { wordOf } from '../locale/word.js'
import type { DeckContent } from '../schema/index.js'
import type { Inline } from '../schema/inline.js'
import { citesOf, type PlanContext } from './context.js'
import { lines } from '../text/measure.js'
import { formatDate, formatNumber } from './format.js'
import type { FactModel } from './model.js'
import { stageWidth } from '../text/headline.js'

type Fact = DeckContent['facts'][number]

/** A full-width mark brings its own space. */
const wide = /^[\u3000-\u303f\uff00-\uffef]/u
const fullStop = /[.。．]?\s*$/u

/** A statement with the date of which it is, within its last sentence: `… a second (as of March 2025).` */
function dated(statement: Inline[], asOf: string, { tag, strings }: PlanContext['locale']): Inline[] {
  const date = formatDate(asOf, tag)
  const words = wordOf(strings, 'asOf', { date })
  const told = wide.test(words) ? words : ` ${words}`
  // Citations stand behind the sentence that they belong to.
  const end = statement.findLastIndex((node) => node.type !== 'cite' && !isSpace(node))
  const last = statement[end]
  const [before, after] = [statement.slice(0, Math.max(end, 0)), statement.slice(end + 1)]
  if (last?.type !== 'text')
    return [...before, ...(last ? [last] : []), { type: 'text', value: told }, ...after]
  const stop = fullStop.exec(last.value)?.[0] ?? ''
  const said = last.value.slice(0, last.value.length - stop.length)
  return [...before, { type: 'text', value: said + told + stop }, ...after]
}

const isSpace = (node: Inline): boolean => node.type === 'text' && node.value.trim() === ''

/** A fact of the content in one language. Its statement says of when it is, wherever it is shown. */
export function factModel(fact: Fact, { text, locale }: Pick<PlanContext, 'text' | 'locale'>): FactModel {
  const said = text.inline(fact.statement)
  return {
    id: fact.id,
    label: text.optional(fact.label) ?? inlineText(said),
    statement: fact.asOf ? dated(said, fact.asOf, locale) : said,
    value: fact.value,
    valueText:
      fact.value === undefined
        ? undefined
        : formatNumber(fact.written ?? String(fact.value), locale.tag, fact),
    unit: text.optional(fact.unit),
    arithmetic: text.optional(fact.arithmetic),
    ...(fact.subject ? { subject: fact.subject } : {}),
  }
}

/** Ids of the sources that a fact names, its statement's citations included. */
export const factSources = (fact: Fact, { text }: Pick<PlanContext, 'text'>): string[] => [
  ...fact.sources,
  ...citesOf(text.inline(fact.statement)),
]

/** Above the numbers: the gap of the stage, their margin, their rule and its padding, in px (components/ChartStrip.vue). */
const stripFrame = 20 + 24 + 1 + 20
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
    const head = lines(inlineText(fact.statement), 20, leastText) * 28
    const told = fact.arithmetic ? lines(fact.arithmetic, 16, leastText) * 23 : 0
    return width < 400 ? numberHeight + head + told : Math.max(numberHeight, head + told)
  }
  return stripFrame + Math.max(...facts.map(height))
}
