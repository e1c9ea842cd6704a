/** Facts with a number: as bars and large numbers of a chart, or below a drawing. */
import { inlineText } from '../content/inline.js'
import { wordOf } from '../locale/word.js'
import type { DeckContent } from '../schema/index.js'
import type { Inline } from '../schema/inline.js'
import { citesOf, type PlanContext } from './context.js'
import { formatDate, formatNumber } from './format.js'
import type { FactModel } from './model.js'
import { stripHeight } from '../figures/chart/strip.js'

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

/** Height in px of the numbers below other evidence; 0 without any. @param large below a statement */
export const factsHeight = (facts: FactModel[], large = false): number =>
  stripHeight(
    facts.map(({ statement, arithmetic = '' }) => ({ said: inlineText(statement), arithmetic })),
    large,
  )
