/** The list of sources: planned once every slide has named its own. */
import type { PlanContext, PlannedPart } from '../../deck/context.js'
import type { SourceModel } from '../../deck/model.js'
import { listPages, type ListSetting } from '../../deck/split.js'
import type { SlideInput } from '../../schema/outline.js'
import { stageRoom } from '../../text/headline.js'
import { lines } from '../../text/measure.js'

/** What stands on such a slide, in one language, without layout. */
export interface Body extends ListSetting {
  kind: 'sources'
  references: SourceModel[]
  /** Above the first source of each part of the talk: its title; else empty. */
  parts?: string[]
}

/** The smallest is read at arm's length: nobody reads a list of sources from the wall. */
const sizes = [24, 23, 22, 21, 20, 19, 18, 17, 16]
/** Shorter lists are seen at a glance. */
const leastParts = 9

/**
 * The list of sources in two columns, by the part of the talk that uses each first: as the numbers are.
 *
 * A list that fills several pages has one size of type on all of them, the largest that needs no further page.
 *
 * @param partOf title of the part that uses a source first; none where only the handout does
 */
export function sourceParts(
  slide: SlideInput,
  sources: SourceModel[],
  partOf: (source: SourceModel) => string | undefined,
  { text }: PlanContext,
): PlannedPart[] {
  const room = stageRoom(text.plain(slide.headline), false) - 12
  const titles = sources.map(partOf)
  const grouped = sources.length >= leastParts && new Set(titles).size > 1
  const items = sources.map((source, at) => ({
    source,
    part: grouped && (at === 0 || titles[at] !== titles[at - 1]) ? (titles[at] ?? '') : '',
  }))
  const height = ({ source, part }: (typeof items)[number], size: number): number =>
    lines(`${source.full} ${source.identifier ?? ''}`, size, 500) * size * 1.42 +
    10 +
    (part ? lines(part, size, 530) * size * 1.42 + 14 : 0)
  return listPages(items, { sizes, height, room, grouped }).map(({ page, setting }) => ({
    body: {
      kind: 'sources',
      references: page.map(({ source }) => source),
      ...(grouped ? { parts: page.map(({ part }) => part) } : {}),
      ...setting,
    },
    sources: [],
    clicks: 0,
  }))
}
