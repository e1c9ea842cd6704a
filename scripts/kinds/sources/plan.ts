/** The list of sources: planned once every slide has named its own. */
import type { PlanContext, PlannedPart } from '../../deck/context.js'
import type { SourceModel } from '../../deck/model.js'
import { listPages, type ListSetting } from '../../deck/split.js'
import { referenceHeight } from '../../figures/lists.js'
import type { SlideInput } from '../../schema/outline.js'
import { footClear, stageRoom } from '../../text/headline.js'

/** What stands on such a slide, in one language, without layout. */
export interface Body extends ListSetting {
  kind: 'sources'
  references: SourceModel[]
  /** Above the first source of each part of the talk: its title; else empty. */
  parts?: string[]
}

/** The smallest is read at arm's length: nobody reads a list of sources from the wall. */
const sizes = [28, 26, 24, 23, 22, 21, 20, 19, 18, 17, 16]
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
  const room = stageRoom(text.plain(slide.headline), false) - footClear
  const titles = sources.map(partOf)
  const grouped = sources.length >= leastParts && new Set(titles).size > 1
  const items = sources.map((source, at) => ({
    source,
    part: grouped && (at === 0 || titles[at] !== titles[at - 1]) ? (titles[at] ?? '') : '',
  }))
  const height = (unit: typeof items, size: number): number =>
    unit.reduce((sum, { source: { full, identifier = '' }, part }) => {
      return sum + referenceHeight({ text: `${full} ${identifier}`, part }, size)
    }, 0)
  return listPages(inUnits(items), { sizes, height, room, grouped }).map(({ page: units, setting }) => {
    const page = units.flat()
    return {
      body: {
        kind: 'sources',
        references: page.map(({ source }) => source),
        ...(grouped ? { parts: page.map(({ part }) => part) } : {}),
        ...setting,
      },
      sources: [],
      clicks: 0,
    }
  })
}

/** The first two sources of a part stay together: no column ends with its title and one source only. */
function inUnits<T extends { part: string }>(items: T[]): T[][] {
  const units: T[][] = []
  for (const item of items) {
    const last = units.at(-1)
    if (last?.length === 1 && last[0]?.part && !item.part) last.push(item)
    else units.push([item])
  }
  return units
}
