import { inlineText } from '../../content/inline.js'
import { byId, citesOf, type PlanContext, type PlannedPart } from '../../deck/context.js'
import { factModel, factSources } from '../../deck/facts.js'
import { chunk, paginate } from '../../deck/split.js'
import type { SlideInputOf } from '../../schema/outline.js'
import { barHeight, stageRoom, stageWidth } from '../../text/headline.js'
import type { DeltaKind } from '../../figures/chart/delta.js'
import type { RunUnit } from '../../figures/chart/run.js'
import { lines } from '../../text/measure.js'
import type { FactModel } from '../../deck/model.js'
import type { Inline } from '../../schema/inline.js'

/** What stands on such a slide, in one language, without layout. */
export type Body = {
  kind: 'chart'
  chart: 'number' | 'bar' | 'area' | 'log' | 'share' | 'field'
  facts: FactModel[]
  /** Ids of the facts that stand out, of all parts of a split slide. */
  highlight?: string[]
  /** How differences are told; as suits the numbers where absent. */
  delta?: Exclude<DeltaKind, 'auto'>
  /** They are durations, given in this, and run once they are started. */
  run?: RunUnit
  /** What a hundred per cent is. */
  whole?: string
  /** What is said of all of them, once. */
  note?: Inline[]
  text?: Inline[]
}

const mostNumbers = 3
const mostBars = 6

/** Numbers or bars from facts, with their arithmetic. */
export function plan(slide: SlideInputOf<'chart'>, context: PlanContext): PlannedPart[] {
  const { content, text } = context
  const remark = text.optionalInline(slide.text)
  const facts = slide.facts.map((id) => {
    const fact = byId(content.facts, id)
    return { model: factModel(fact, context), sources: factSources(fact, context) }
  })
  const taken = remark ? lines(inlineText(remark), 20, stageWidth) * 30 + 20 : 0
  const room = stageRoom(text.plain(slide.headline), false) - 60 - taken - (slide.run ? barHeight : 0)
  const height = ({ model }: (typeof facts)[number]): number => {
    const told = [inlineText(model.statement), model.arithmetic]
    return told.reduce((sum, line) => sum + (line ? lines(line, 16, 800) * 22.4 : 0), 44)
  }
  const isFew = slide.chart === 'number' || slide.chart === 'area'
  const pages =
    slide.chart === 'field'
      ? chunk(facts, 2)
      : isFew
        ? chunk(facts, mostNumbers)
        : paginate(facts, height, room, mostBars)
  return pages.map((page): PlannedPart => {
    return {
      body: {
        kind: 'chart',
        chart: slide.chart,
        ...toldOnce(page.map(({ model }) => model)),
        highlight: slide.highlight,
        delta: slide.delta,
        run: slide.run,
        whole: text.optional(slide.whole),
        text: remark,
      },
      sources: [...page.flatMap(({ sources }) => sources), ...citesOf(remark)],
      clicks: 0,
    }
  })
}

/** What all of several numbers say is said once. */
function toldOnce(facts: FactModel[]): Pick<Body, 'facts' | 'note'> {
  const [first] = facts
  const told = new Set(facts.map(({ statement }) => JSON.stringify(statement)))
  if (!first || facts.length < 2 || told.size > 1) return { facts }
  return { facts: facts.map((fact) => ({ ...fact, statement: [] })), note: first.statement }
}
