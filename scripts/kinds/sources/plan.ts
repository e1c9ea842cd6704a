/** The list of sources: planned once every slide has named its own. */
import type { PlanContext, PlannedPart } from '../../deck/context.js'
import type { SourceModel } from '../../deck/model.js'
import { columnPages } from '../../deck/split.js'
import type { SlideInput } from '../../schema/outline.js'
import { stageRoom } from '../../text/headline.js'
import { lines } from '../../text/measure.js'

/** What stands on such a slide, in one language, without layout. */
export type Body = { kind: 'sources'; references: SourceModel[] }

/** The list of sources in two columns. */
export function sourceParts(slide: SlideInput, sources: SourceModel[], { text }: PlanContext): PlannedPart[] {
  const room = stageRoom(text.plain(slide.headline), false) - 12
  const height = (source: SourceModel): number =>
    lines(`${source.full} ${source.identifier ?? ''}`, 15, 530) * 21 + 10
  const pages = columnPages(sources, height, room)
  return pages.map((page) => ({ body: { kind: 'sources', references: page }, sources: [], clicks: 0 }))
}
