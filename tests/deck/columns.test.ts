/** Columns of unequal length: what is at its end leaves its room to the others. */
import { describe, expect, it } from 'vitest'
import type { PlanContext } from '../../scripts/deck/context.js'
import { plan as columns } from '../../scripts/kinds/columns/plan.js'
import { localizer } from '../../scripts/deck/localize.js'
import { slide, type SlideInput } from '../../scripts/schema/outline.js'

type Columns = Extract<SlideInput, { kind: 'columns' }>

/** Title and points of the columns of each part, for columns of so many points. */
function partsOf(...counts: number[]): { title: string; points: number; text: boolean }[][] {
  const input = slide.parse({
    id: 's',
    kind: 'columns',
    headline: 'H',
    columns: counts.map((count, at) => ({
      title: `column ${at}`,
      ...(at === 0 ? { text: 'An introduction' } : {}),
      points: Array.from({ length: count }, (_, point) => `point ${point}`),
    })),
  }) as Columns
  const parts = columns(input, { text: localizer('en') } as PlanContext)
  return parts.map(({ body }) => {
    if (body.kind !== 'columns') throw new Error('other slides')
    return body.columns.map(({ title, points, text }) => ({ title, points: points.length, text: !!text }))
  })
}

describe('columns', () => {
  it.each([[[2, 2]], [[16, 2]], [[2, 16]], [[30, 9, 1]], [[9, 30, 30]], [[0, 12]]])(
    'of %j points stand in no part without any',
    (counts) => {
      const parts = partsOf(...counts)
      for (const part of parts.slice(1)) {
        expect(part.length).toBeGreaterThan(0)
        for (const { points, text } of part) expect([points > 0, text]).toEqual([true, false])
      }
      // All of them, under their titles, in the first part and none of their points lost.
      expect(parts[0]!.map(({ title }) => title)).toEqual(counts.map((_, at) => `column ${at}`))
      for (const [at, count] of counts.entries()) {
        const own = parts.flat().filter(({ title }) => title === `column ${at}`)
        expect(own.reduce((sum, { points }) => sum + points, 0)).toBe(count)
      }
    },
  )
})
