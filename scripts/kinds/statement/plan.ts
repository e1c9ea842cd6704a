import { inlineText } from '../../content/inline.js'
import { byId, citesOf, type PlanContext, type PlannedPart } from '../../deck/context.js'
import { factModel, factsHeight, factSources } from '../../deck/facts.js'
import type { FactModel } from '../../deck/model.js'
import { paginate } from '../../deck/split.js'
import type { Inline } from '../../schema/inline.js'
import type { SlideInputOf } from '../../schema/outline.js'
import { stageRoom } from '../../text/headline.js'
import { lines } from '../../text/measure.js'

/** What stands on such a slide, in one language, without layout. */
export type Body = { kind: 'statement'; text: Inline[]; points: Inline[][]; facts?: FactModel[] }

/** A statement, with at most five points a slide; the numbers that prove it stand on the first. */
export function plan(slide: SlideInputOf<'statement'>, context: PlanContext): PlannedPart[] {
  const { content, text } = context
  const found = (slide.facts ?? []).map((id) => byId(content.facts, id))
  const facts = found.map((fact) => factModel(fact, context))
  const named = found.flatMap((fact) => factSources(fact, context))
  const main = text.inline(slide.text)
  const points = (slide.points ?? []).map((point) => text.inline(point))
  // Beside the statement in the type that the layout can go down to.
  const height = (point: Inline[]): number => lines(inlineText(point), 18, 370) * 27 + 34
  const room = stageRoom(text.plain(slide.headline), false) - 20 - factsHeight(facts, true)
  const pages = points.length ? paginate(points, height, room, 5) : [[]]
  return pages.map((page, at) => ({
    body: { kind: 'statement', text: main, points: page, ...(at === 0 && facts.length ? { facts } : {}) },
    sources: [...citesOf(main), ...page.flatMap(citesOf), ...(at === 0 ? named : [])],
    clicks: 0,
  }))
}
