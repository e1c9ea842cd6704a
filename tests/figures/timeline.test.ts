import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelHalf, period, ticksOf } from '../../scripts/figures/timeline/axis.js'
import { spread } from '../../scripts/figures/timeline/cards.js'
import { layoutTimeline, mirrored, showsSpans } from '../../scripts/figures/timeline/index.js'

const event = fc.record({
  date: fc
    .tuple(
      fc.integer({ min: 1900, max: 2026 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 0, max: 2 }),
    )
    .map(([y, m, d, precision]) =>
      [String(y), String(m).padStart(2, '0'), String(d).padStart(2, '0')].slice(0, precision + 1).join('-'),
    ),
  when: fc.constant('2017-06-12'),
  label: fc.constantFrom('GPT', 'Transformer', '不增大也能更强'),
  text: fc.constantFrom('', '更大的数据与参数', 'Five uses of large multimodal models in health'),
})

describe('timeline geometry', () => {
  it('keeps cards apart, inside the stage and off the axis for any ten events', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 10 }), (events) => {
        const drawn = layoutTimeline(events, {})
        const cards = drawn.events.map(({ card }) => card)
        cards.forEach((card, index) => {
          expect(card.left).toBeGreaterThanOrEqual(-0.5)
          expect(card.left + card.width).toBeLessThanOrEqual(drawn.width + 0.5)
          expect(card.top).toBeGreaterThanOrEqual(0)
          expect(card.top + card.height).toBeLessThanOrEqual(drawn.height)
          expect(card.top > drawn.axis || card.top + card.height < drawn.axis).toBe(true)
          for (const other of cards.slice(index + 1)) {
            const apart =
              card.left + card.width <= other.left + 0.01 ||
              other.left + other.width <= card.left + 0.01 ||
              card.top + card.height <= other.top ||
              other.top + other.height <= card.top
            expect(apart).toBe(true)
          }
        })
      }),
      { numRuns: 300, seed: 4 },
    )
  })

  it('shows the period of a date that names no day, where it is longer than a dot', () => {
    const dated = (date: string, span: object) =>
      layoutTimeline([{ date, when: date, label: 'A', text: '' }], span).events[0]!.span
    const [from, to] = dated('2024-02', { from: '2024-01', to: '2024-05' })!
    expect((to - from) / 1116).toBeCloseTo(29 / 121, 1)
    expect(dated('2024-02-03', { from: '2024-01', to: '2024-05' })).toBeUndefined()
    expect(dated('2024-02', { from: '1900', to: '2025' })).toBeUndefined()
    const [start, end] = mirrored(
      layoutTimeline([{ date: '2024', when: '', label: 'A', text: '' }], { from: '2023', to: '2027' }),
    ).events[0]!.span!
    expect(start).toBeLessThan(end)
  })

  it('moves the bar of a month off the axis where the dots of others would stand on it', () => {
    const laid = (dates: string[]) =>
      layoutTimeline(
        dates.map((date) => ({ date, when: date, label: 'A', text: '' })),
        { from: '2024-01', to: '2025-04' },
      )
    const { axis, events } = laid(['2024-03-21', '2025-03', '2025-03-25'])
    expect(events.map(({ dot }) => Math.sign(dot[1] - axis))).toEqual([0, 1, 0])
    expect(laid(['2024-03-21', '2025-03']).events[1]!.dot[1]).toBe(axis)
  })

  it('ends every connector at its own card', () => {
    const drawn = layoutTimeline(
      ['2024-01-18', '2024-01-22', '2024-02-03', '2024-03-21', '2024-03-22'].map((date) => ({
        date,
        when: date,
        label: 'PSALM',
        text: '',
      })),
      { from: '2017', to: '2025' },
    )
    for (const { card, path, x } of drawn.events) {
      expect(path[0]?.[0]).toBe(x)
      const end = path.at(-1) as [number, number]
      expect(end[0]).toBeGreaterThanOrEqual(card.left)
      expect(end[0]).toBeLessThanOrEqual(card.left + card.width)
      expect([card.top, card.top + card.height]).toContain(end[1])
    }
  })

  it('keeps dots apart, each tied to its date’s place on the axis, for any ten events', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 10 }), (events) => {
        const { events: placed, axis, ticks } = layoutTimeline(events, {})
        placed.forEach(({ x, dot, path, side }, index) => {
          expect(path[0]).toEqual([x, axis])
          if (dot[1] === axis) expect(dot[0]).toBe(x)
          else {
            expect(dot[1] < axis).toBe(side === 'above')
            expect(path[1]).toEqual(dot)
          }
          for (const other of placed.slice(index + 1)) {
            const between = Math.hypot(dot[0] - other.dot[0], dot[1] - other.dot[1])
            expect(between).toBeGreaterThanOrEqual(19.9)
          }
        })
        // No connector runs through a date, but where hardly any date would be left.
        const written = ticks.filter((tick) => tick.written)
        if (written.length < ticks.length)
          for (const { labelX, label } of written)
            for (const { dot, side } of placed)
              if (side === 'below') expect(Math.abs(dot[0] - labelX)).toBeGreaterThan(labelHalf(label))
      }),
      { numRuns: 300, seed: 9 },
    )
  })

  it('leaves a dot on the axis where no other is near, and a date written where nothing runs through it', () => {
    const at = (dates: string[]) =>
      layoutTimeline(
        dates.map((date) => ({ date, when: date, label: 'a', text: '' })),
        { from: '2020', to: '2022' },
      )
    const far = at(['2020-05-28', '2020-11-11'])
    expect(far.events.map(({ dot }) => dot[1])).toEqual([far.axis, far.axis])
    const near = at(['2020-05-28', '2020-06-04'])
    expect(near.events.map(({ dot }) => Math.sign(dot[1] - near.axis))).toEqual([-1, 1])
    // Both stand at their dates: they are on two sides.
    expect(near.events.map(({ dot, x }) => Math.abs(dot[0] - x) < 0.01)).toEqual([true, true])
    const hidden = at(['2020-02-01', '2021-07-01']).ticks.filter(({ written }) => !written)
    expect(hidden.map(({ label }) => label)).toEqual(['2021-07'])
  })

  it('stands to scale', () => {
    const events = ['2017', '2019', '2021'].map((date) => ({ date, when: date, label: 'a', text: '' }))
    const [a, b, c] = layoutTimeline(events, { from: '2017', to: '2022' }).events.map(({ x }) => x) as [
      number,
      number,
      number,
    ]
    expect(Math.abs(b - a - (c - b))).toBeLessThan(1)
  })

  it('reads dates to the precision known', () => {
    expect(period('2020-02').map((at) => new Date(at).toISOString().slice(0, 10))).toEqual([
      '2020-02-01',
      '2020-03-01',
    ])
    expect(period('0099')[0]).toBeLessThan(period('1899')[0])
  })

  it('ticks whole years for long spans and months for short ones', () => {
    expect(ticksOf(period('1950')[0], period('2025')[0], 12).map(({ label }) => label)).toContain('1990')
    expect(ticksOf(period('2024')[0], period('2025')[0], 12).map(({ label }) => label)).toContain('2024-05')
  })

  it('leaves boxes where they wish to be when there is room', () => {
    expect(spread([100, 500], [100, 100], 1000, 10)).toEqual([50, 450])
  })
})

describe('a timeline from right to left', () => {
  it('has its first event at the right, all inside of the stage, and every line between the same things', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 10 }), (events) => {
        const forward = layoutTimeline(events, {})
        const { width, events: placed, ticks } = mirrored(forward)
        for (const { x, dot, card, path } of placed) {
          expect(card.left).toBeGreaterThanOrEqual(-0.5)
          expect(card.left + card.width).toBeLessThanOrEqual(width + 0.5)
          expect(path[0]![0]).toBeCloseTo(x)
          expect(path.some(([at]) => Math.abs(at - dot[0]) < 0.01)).toBe(true)
          const end = path.at(-1)![0]
          expect(end >= card.left && end <= card.left + card.width).toBe(true)
        }
        const byTime = forward.events.map(({ x }, index) => ({ x, index })).sort((a, b) => a.x - b.x)
        const [first, last] = [byTime[0]!, byTime.at(-1)!]
        expect(placed[first.index]!.x).toBeGreaterThanOrEqual(placed[last.index]!.x)
        expect(ticks.map(({ label }) => label)).toEqual(forward.ticks.map(({ label }) => label))
        ticks.forEach(({ x }, index) => index && expect(x).toBeLessThan(ticks[index - 1]!.x))
      }),
    )
  })
})

it('knows whether a date without a day is seen as a bar', () => {
  expect(showsSpans(['2024-01', '2024-02-03'], { from: '2024-01', to: '2024-03' })).toBe(true)
  expect(showsSpans(['2024-01-05', '2024-02-03'], { from: '2024-01', to: '2024-03' })).toBe(false)
  expect(showsSpans(['1970-01', '2018'], { from: '1700', to: '2020' })).toBe(false)
})
