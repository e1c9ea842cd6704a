import { describe, expect, it } from 'vitest'
import { longHeadlines } from '../../scripts/deck/long-headlines.js'
import type { DeckModel } from '../../scripts/deck/model.js'
import type { Spot } from '../../scripts/problems/reporter.js'
import { headlineRoom, stageHeight } from '../../scripts/text/headline.js'

const source = { name: 'o.yaml', relative: 'o.yaml', path: '/o.yaml', frame: () => '' }
const spotOf = (path: readonly (string | number)[]) =>
  ({ source, line: path.at(-1) === 'zh' ? 8 : 7, column: 3 }) as unknown as Spot
const words = (count: number): string => Array(count).fill('finding').join(' ')
const slide = (headline: string, more = {}) => ({ id: 's', kind: 'table', headline, ...more })
const deck = (code: string, ...slides: object[]) =>
  ({ slides, locale: { code, name: code } }) as unknown as DeckModel

describe('headlines that take the room of a slide', () => {
  it('are told in each language at their place, and once for all parts', () => {
    const [part1, part2] = [{ part: { n: 1, of: 2 } }, { part: { n: 2, of: 2 } }]
    const found = longHeadlines(
      [
        deck('en', slide(words(40), part1), slide(words(40), part2), slide(words(20))),
        deck('zh', slide('发现'.repeat(80))),
      ],
      { spotOf },
    )
    expect(found.map(({ code, severity, line }) => [code, severity, line])).toEqual([
      ['long-headline', 'warning', 7],
      ['long-headline', 'warning', 8],
    ])
  })

  it('are no covers and sections, and stand in less width beside a legend', () => {
    const long = words(22)
    expect(longHeadlines([deck('en', slide(words(60), { kind: 'cover' }))], { spotOf })).toEqual([])
    expect(longHeadlines([deck('en', slide(long))], { spotOf })).toEqual([])
    expect(longHeadlines([deck('en', slide(long, { kind: 'compare' }))], { spotOf })).toHaveLength(1)
  })

  it('leave less room with every line, and never none', () => {
    const rooms = [1, 12, 30, 45, 60, 400].map((count) => headlineRoom(words(count)).room)
    expect(rooms[0]).toBe(stageHeight)
    for (const [at, room] of rooms.entries()) if (at > 0) expect(room).toBeLessThan(rooms[at - 1]!)
    expect(rooms.at(-1)).toBeGreaterThan(100)
  })
})
