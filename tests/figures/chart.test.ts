import { describe, expect, it } from 'vitest'
import {
  barEnd,
  decades,
  linear,
  logarithmic,
  logTicks,
  shares,
  squares,
  tickText,
} from '../../scripts/figures/chart/scales.js'
import type { Bar } from '../../scripts/figures/chart/bar.js'
import { areParts, layoutNumbers } from '../../scripts/figures/chart/numbers.js'
import { layoutAreas } from '../../scripts/figures/chart/areas.js'
import {
  cuts,
  deltaPlace,
  deltas,
  deltaText,
  timesText,
  toldAtLarger,
} from '../../scripts/figures/chart/delta.js'
import { groupStarts } from '../../scripts/figures/chart/grouped.js'
import { layoutUnits } from '../../scripts/figures/chart/units.js'
import { layoutRows } from '../../scripts/figures/chart/rows.js'
import { stageWidth } from '../../scripts/text/headline.js'
import { followsNumber, labelWidth, unitBelow } from '../../scripts/figures/chart/room.js'

describe('chart scales', () => {
  it('draws bars in proportion', () => {
    expect(linear(25, 100)).toBe(25)
    expect(linear(5, 0)).toBe(0)
  })

  it('spans the powers of ten around the values and shows the smallest', () => {
    const span = decades([204, 368640])
    expect(span).toEqual([2, 6])
    expect(logarithmic(1000, span)).toBeCloseTo(25)
    expect(decades([10, 100])).toEqual([1, 2])
    expect(decades([1])).toEqual([0, 1])
    expect(logarithmic(0, span)).toBe(0)
    expect(logTicks(span).map(({ power }) => power)).toEqual([2, 3, 4, 5, 6])
    expect(logTicks([0, 20]).length).toBeLessThanOrEqual(8)
  })

  it('ends bars of per cents at a hundred', () => {
    expect(barEnd([95.7, 51.26], true)).toBe(100)
    expect(barEnd([95.7, 51.26], false)).toBe(95.7)
    expect(barEnd([240, 80], true)).toBe(240)
  })

  it('writes ticks as numbers where all of them can be read', () => {
    expect(tickText(5, [2, 6], 'en')).toBe('100,000')
    expect(tickText(-2, [-2, 1], 'en')).toBe('0.01')
    expect(tickText(5, [2, 9], 'en')).toBeUndefined()
  })

  it('reads shares as per cent or as parts of one', () => {
    expect(shares([0.31], '%')).toEqual([0.31])
    expect(shares([0.25, 0.75], undefined)).toEqual([25, 75])
  })

  it('fills as many squares as the rounded sum', () => {
    expect(squares([33.4, 33.3, 33.3])).toEqual([34, 33, 33])
    expect(squares([42.9])).toEqual([43])
  })
})

describe('room of a chart’s rows', () => {
  const bar = (text: string, unit: string, label = 'Label'): Bar => ({
    value: Number(text),
    ...{ text, label, unit, highlight: false },
  })

  it('has a short unit that all share behind each number, and different units below', () => {
    const [short, long, mixed] = [
      [bar('1', 'GB'), bar('2', 'GB')],
      [bar('1', 'hours of one accelerator'), bar('2', 'hours of one accelerator')],
      [bar('1', 'GB'), bar('2', 'MB')],
    ]
    expect([short, long, mixed].map((bars) => followsNumber(bars!))).toEqual([true, false, false])
    expect([short, long, mixed].map((bars) => unitBelow(bars!))).toEqual([false, false, true])
  })

  it('grows with the widest label, within bounds', () => {
    expect(labelWidth([bar('1', '', 'x')])).toBe(120)
    expect(labelWidth([bar('1', '', 'A somewhat longer label')])).toBeGreaterThan(120)
    expect(labelWidth([bar('1', '', 'word '.repeat(30))])).toBe(320)
  })
})

const bars = (...values: (number | [number])[]): Bar[] =>
  values.map((given) => {
    const [value, highlight] = typeof given === 'number' ? [given, false] : [given[0], true]
    return { value, text: String(value), label: 'Label', unit: 'tokens', highlight }
  })
const percents = (...values: (number | [number])[]) => bars(...values).map((bar) => ({ ...bar, unit: '%' }))

describe('what lies between two numbers', () => {
  const told = (given: Bar[], ...more: Parameters<typeof deltas> extends [unknown, ...infer R] ? R : never) =>
    deltas(given, ...more).map((one) => [
      one.row,
      one.to,
      deltaText(one, 'tokens', { points: '{n} points', times: '× {n}' }, 'en'),
    ])

  it('is a factor where it is large, points for per cents, else a difference', () => {
    expect(told(bars(288, 72))).toEqual([[1, 0, '× 4']])
    expect(told(bars(368640, [204]))).toEqual([[1, 0, '× 1,807']])
    expect(told(bars(67.7, [63.6]))).toEqual([[1, 0, '4.1 tokens']])
    expect(told(percents(50.77, 74.37))).toEqual([[0, 1, '23.6 points']])
    expect(told(percents(1, 99))).toEqual([[0, 1, '98 points']])
  })

  it('has no more digits than the numbers let it have', () => {
    expect(told(bars(1.7, 1875))).toEqual([[0, 1, '× 1,100']])
    expect(told(bars(7000000000, 20979712))).toEqual([[1, 0, '× 330']])
    expect(told(bars(95.7, 51.26), 'difference')).toEqual([[1, 0, '44.4 tokens']])
    expect(told(bars(368640, 204), 'share')).toEqual([[1, 0, '0.055%']])
    expect(told(bars(1, 100))).toEqual([[0, 1, '× 100']])
  })

  it('is told from what stands out, or from pairs, or from end to end; once a row', () => {
    expect(told(bars(5.4, 2.8, [0.32]))).toEqual([[2, 0, '× 16.9']])
    expect(told(percents(95.7, [51.26], 38.09))).toEqual([
      [1, 0, '44.4 points'],
      [2, 1, '13.17 points'],
    ])
    expect(told(bars(1460000, [246120], 7000000, [1775120]), 'share')).toEqual([
      [1, 0, '16.9%'],
      [3, 2, '25%'],
    ])
    expect(told(bars(576, 64, 32, 1))).toEqual([[3, 0, '× 576']])
  })

  it('is nothing between equal numbers, different units, below zero, or where none is wanted', () => {
    expect(told(bars(4, 4))).toEqual([])
    expect(told(bars(-1, 4))).toEqual([])
    expect(told(bars(1, 4), 'none')).toEqual([])
    expect(told(bars(1))).toEqual([])
    expect(deltas([...bars(1), ...percents(2)])).toEqual([])
    expect(told(bars(0, 4))).toEqual([[0, 1, '4 tokens']])
    expect(told(bars(0, 4), 'times')).toEqual([])
  })

  it('stands in the gap, else behind the farther end, and on the bar only where nothing else is free', () => {
    const size = { track: 800, words: 120 }
    expect(deltaPlace(10, 100, size)).toBe('gap')
    expect(deltaPlace(56, 60, size)).toBe('after')
    expect(deltaPlace(84, 86, size)).toBe('bar')
    expect(deltaPlace(84, 86, { ...size, beyond: 20 })).toBe('after')
    expect(deltaPlace(94, 100, size)).toBe('bar')
    expect(deltaPlace(2, 8, { track: 800, words: 720 })).toBe('after')
    expect(deltaPlace(2, 8, { track: 800, words: 800 })).toBe('gap')
  })
})

describe('rows of a chart', () => {
  it('are larger the fewer they are, and fill the room without passing it', () => {
    const room = 474
    for (const count of [1, 2, 3, 4, 5, 6]) {
      const given = bars(...Array.from({ length: count }, (_, index) => index + 1))
      const now = layoutRows(
        given,
        given.map(() => ['A short note.']),
        room,
      )
      expect(now.stacked, `${count}`).toBe(true)
      const height = count * (now.label * 1.3 + now.bar)
      expect(height).toBeLessThan(room)
      // Numbers and words are large where there are few; bars are never slabs.
      expect(now.bar, `${count}`).toBeLessThanOrEqual(88)
      if (count > 2) expect(height / room, `${count}`).toBeGreaterThan(0.6)
    }
    const [two, five] = [2, 5].map((count) => {
      const given = bars(...Array.from({ length: count }, (_, index) => 250 + index))
      return layoutRows(
        given,
        given.map(() => []),
        room,
      )
    })
    expect(two!.value).toBeGreaterThan(five!.value)
    // Bars tell how numbers differ: these are hardly larger than their labels.
    expect(two!.value).toBeLessThan(1.4 * two!.label)
  })

  it('are equally high, in smaller type where words of different length need that', () => {
    const given = bars(300, 200, 100)
    const long =
      'So many words about it that they take a second row beside the label of the bar, as long as they are.'
    const layout = layoutRows(given, [[long], [long, 'and more'], []], 474)
    expect(layout.head).toBeGreaterThan(0)
  })

  it('keep one distance, and what is left stands above and below', () => {
    const given = bars(67.7, 63.6)
    const { between, bar, label } = layoutRows(given, [[], []], 508)
    expect(between).toBeLessThanOrEqual(80)
    expect(2 * (label * 1.3 + bar) + between).toBeGreaterThan(0.55 * 508)
  })

  it('have their words in a column of their own beside an axis, as long as that has room', () => {
    const given = bars(0.1, 25, 400)
    const notes = given.map(() => ['204 of 368,640 hours; 1.2M samples.', '8 × 25.5 = 204'])
    const { aside, stacked, labelWidth, track, valueWidth } = layoutRows(given, notes, 430, true)
    expect({ aside, stacked }).toEqual({ aside: true, stacked: false })
    expect(labelWidth + track + valueWidth + 40).toBe(stageWidth)
    const long = given.map(() => ['words '.repeat(60)])
    expect(layoutRows(given, long, 430, true).aside).toBeUndefined()
  })

  it('stand apart by what their labels have in common', () => {
    expect(groupStarts(['Without: 6', 'With: 6', 'With: 7'])).toEqual([false, true, false])
    expect(groupStarts(['看图：6', '看图：7', '不看：6'])).toEqual([false, false, true])
    // No groups: each of its own, all of one, some of none, one that comes twice.
    for (const labels of [
      ['a: 1', 'b: 1'],
      ['a: 1', 'a: 2'],
      ['a: 1', 'a: 2', 'b'],
      ['a: 1', 'b: 1', 'a: 2'],
    ])
      expect(groupStarts(labels).some(Boolean)).toBe(false)
  })
})

describe('small whole numbers', () => {
  const none = (given: Bar[]) => given.map(() => [])
  it('are squares of one size, as large as the room lets them be', () => {
    for (const counts of [
      [4, 1],
      [1, 100],
      [100, 100],
      [0, 3, 7],
      [30, 60, 90],
    ]) {
      const given = bars(...counts)
      const { pitch, across, head, track } = layoutUnits(given, none(given), 440)!
      const lines = counts.map((count) => Math.max(1, Math.ceil(count / across)))
      expect(across * pitch).toBeLessThanOrEqual(track)
      expect(lines.reduce((sum, count) => sum + count * pitch, 0) + counts.length * head).toBeLessThanOrEqual(
        440,
      )
      expect(pitch).toBeGreaterThanOrEqual(14)
    }
    const hundred = bars(1, 100)
    expect(layoutUnits(hundred, none(hundred), 440)!.across % 10).toBe(0)
  })

  it('are bars where they are many, large, parts or no counts', () => {
    for (const given of [bars(1, 101), bars(1.5, 3), bars(1, 1), bars(1, 2, 3, 4), percents(10, 20)])
      expect(layoutUnits(given, none(given), 440)).toBeUndefined()
  })

  it('have their labels beside them where words need the room', () => {
    const given = bars(1, 2, 3, 4, 5, 6)
    const notes = given.map(() => ['words '.repeat(30)])
    expect(layoutRows(given, notes, 474)).toMatchObject({ stacked: false, label: 20, note: 16 })
  })

  it('are set as if they were more before their labels leave their bars, and dots need less room than bars', () => {
    const given = bars(1, 2, 3)
    const notes = given.map(() => ['words '.repeat(30), 'words '.repeat(8)])
    const [few, more] = [layoutRows(given, notes, 474), layoutRows(given, [[], [], []], 474)]
    expect(few.stacked && few.label < more.label && few.note >= 18).toBe(true)
    const long = given.map(() => ['words '.repeat(44), 'words '.repeat(8)])
    const least = (onAxis: boolean): number =>
      [...Array(900).keys()].find((room) => layoutRows(given, long, room, onAxis).stacked)!
    expect(least(true)).toBeLessThan(least(false))
  })

  it('keep room for the widest number', () => {
    const wide = bars(1000000).map((bar) => ({ ...bar, text: '1,000,000' }))
    expect(layoutRows(wide, [[]], 474).valueWidth).toBeGreaterThan(layoutRows(bars(1), [[]], 474).valueWidth)
  })
})

describe('squares by area', () => {
  const laid = (values: (number | [number])[], room = 474) => {
    const given = bars(...values)
    return layoutAreas(
      given,
      given.map(() => ['A note.']),
      deltas(given),
      room,
    )
  }

  it('are in the proportion of the numbers, and as large as the stage lets them be', () => {
    const { areas, height } = laid([117, 1500, [175000]])
    expect((areas[2]!.side / areas[1]!.side) ** 2).toBeCloseTo(175000 / 1500)
    expect(areas[2]!.side).toBe(height)
    expect(height).toBeGreaterThan(400)
  })

  it('stay on the stage, with their words, and apart', () => {
    for (const values of [
      [1, 1807],
      [1807, 1],
      [1, 13, 1500],
      [80, 90, 100],
      [100, 5, 90],
    ]) {
      const { areas } = laid(values)
      let end = 0
      for (const { at, side, words, width, inside } of areas) {
        expect(at).toBeGreaterThanOrEqual(end)
        end = inside ? at + side : words + width
        expect(inside ? words + width : at + side).toBeLessThanOrEqual(inside ? at + side : words)
      }
      expect(end).toBeLessThanOrEqual(stageWidth + 0.01)
    }
  })

  it('begin and end where the stage does', () => {
    const { areas } = laid([204, [368_640]])
    const [small, large] = areas
    expect(small!.at).toBe(0)
    expect(large!.at + large!.side).toBeCloseTo(stageWidth)
  })

  it('are joined by lines that pass over what stands between them, one above the other', () => {
    const { areas, lines, height } = laid([117, 1500, [175000]])
    expect(lines.map(({ delta }) => [delta.row, delta.to])).toEqual([
      [1, 2],
      [0, 2],
    ])
    const [near, far] = lines
    expect(far!.height).toBeGreaterThan(near!.height + 30)
    expect(far!.height).toBeLessThan(height)
    for (const line of lines) expect(line.to).toBe(areas[2]!.at)
  })
})

describe('large numbers', () => {
  it('show parts of a hundred as squares that leave the words their room', () => {
    expect(areParts(percents(42.9, 99.1))).toBe(true)
    expect(areParts(percents(42.9))).toBe(false)
    const given = percents(42.9, 99.1, 82.5)
    const square = (words: number) =>
      layoutNumbers(
        given,
        given.map(() => ['word '.repeat(words)]),
        508,
      ).square
    expect(square(3)).toBeGreaterThanOrEqual(20)
    expect(square(40)).toBeLessThan(square(3))
    expect(layoutNumbers(bars(1, 2), [[], []], 508).square).toBe(0)
  })
})

describe('a factor', () => {
  const given = (kind: 'times' | 'difference', to: number, row = 0) => ({ row, to, kind, amount: 4 })

  it('is told at the larger number, unless several are compared with that', () => {
    const once = given('times', 1)
    expect(toldAtLarger([once])).toEqual([once])
    expect(toldAtLarger([given('difference', 1)])).toEqual([])
    expect(toldAtLarger([given('times', 2), given('times', 2, 1)])).toEqual([])
  })

  it('says how many times what it is', () => {
    const words = { times: '× {n}', of: '{n} × {label}' }
    expect(timesText(given('times', 1), 'Llama $& 3', words, 'en')).toBe('4 × Llama $& 3')
    expect(timesText({ ...given('times', 1), amount: 2880 }, undefined, words, 'en')).toBe('× 2,880')
  })

  it('cuts the larger bar into parts as long as the smaller one, as long as these can be told apart', () => {
    expect(cuts(25, 100)).toEqual([25, 50, 75])
    expect(cuts(40, 100)).toEqual([40, 80])
    expect(cuts(1, 100)).toEqual([])
    expect(cuts(0, 100)).toEqual([])
  })
})

it('words over bars take the same height in all rows where there is room', () => {
  const given = bars(1, 2, 3)
  const notes = [['A note.'], ['words '.repeat(14)], []]
  const { head, stacked } = layoutRows(given, notes, 474)
  expect(stacked).toBe(true)
  expect(head).toBeGreaterThan(0)
})
