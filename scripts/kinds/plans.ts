/** The planner of each slide kind but agenda and sources, which need the whole deck (../deck/plan.ts). */
import type { PlanContext, PlannedPart } from '../deck/context.js'
import type { SlideInputOf, SlideKind } from '../schema/outline.js'
import { plan as bill, type Body as BillBody } from './bill/plan.js'
import { plan as bullets, type Body as BulletsBody } from './bullets/plan.js'
import { plan as cards, type Body as CardsBody } from './cards/plan.js'
import { plan as chart, type Body as ChartBody } from './chart/plan.js'
import { plan as closing, type Body as ClosingBody } from './closing/plan.js'
import { plan as code, type Body as CodeBody } from './code/plan.js'
import { plan as columns, type Body as ColumnsBody } from './columns/plan.js'
import { plan as compare, type Body as CompareBody } from './compare/plan.js'
import { plan as correction, type Body as CorrectionBody } from './correction/plan.js'
import { plan as cover, type Body as CoverBody } from './cover/plan.js'
import { plan as glossary, type Body as GlossaryBody } from './glossary/plan.js'
import { plan as image, type Body as ImageBody } from './image/plan.js'
import { plan as patches, type Body as PatchesBody } from './patches/plan.js'
import { plan as pipeline, type Body as PipelineBody } from './pipeline/plan.js'
import { plan as question, type Body as QuestionBody } from './question/plan.js'
import { plan as quote, type Body as QuoteBody } from './quote/plan.js'
import { plan as section, type Body as SectionBody } from './section/plan.js'
import { plan as mermaid, type Body as MermaidBody } from './mermaid/plan.js'
import { plan as slidev, type Body as SlidevBody } from './slidev/plan.js'
import { plan as statement, type Body as StatementBody } from './statement/plan.js'
import { plan as table, type Body as TableBody } from './table/plan.js'
import { plan as timeline, type Body as TimelineBody } from './timeline/plan.js'
import { plan as nextToken, type Body as NextTokenBody } from './next-token/plan.js'
import { plan as tokens, type Body as TokensBody } from './tokens/plan.js'
import { plan as tinyModel, type Body as TinyModelBody } from './tiny-model/plan.js'
import type { Body as AgendaBody } from './agenda/plan.js'
import type { Body as SourcesBody } from './sources/plan.js'

/** What stands on a slide, by its kind. */
export type SlideBody =
  | CoverBody
  | AgendaBody
  | SectionBody
  | StatementBody
  | PipelineBody
  | CompareBody
  | TableBody
  | TimelineBody
  | CardsBody
  | ChartBody
  | ImageBody
  | CodeBody
  | QuoteBody
  | ColumnsBody
  | BulletsBody
  | CorrectionBody
  | QuestionBody
  | NextTokenBody
  | TokensBody
  | TinyModelBody
  | PatchesBody
  | BillBody
  | MermaidBody
  | SlidevBody
  | GlossaryBody
  | SourcesBody
  | ClosingBody

type Planner<K extends SlideKind> = (slide: SlideInputOf<K>, context: PlanContext) => PlannedPart[]

type LocalKind = Exclude<SlideKind, 'agenda' | 'sources'>

const planners: { [K in LocalKind]: Planner<K> } = {
  cover,
  section,
  statement,
  pipeline,
  compare,
  table,
  timeline,
  cards,
  chart,
  image,
  code,
  quote,
  columns,
  bullets,
  correction,
  question,
  'next-token': nextToken,
  tokens,
  'tiny-model': tinyModel,
  patches,
  bill,
  mermaid,
  slidev,
  glossary,
  closing,
}

/** Plans one outline entry; one part for each slide that it needs. */
export function planParts(slide: SlideInputOf<LocalKind>, context: PlanContext): PlannedPart[] {
  const planner = planners[slide.kind] as Planner<typeof slide.kind>
  return planner(slide, context)
}
