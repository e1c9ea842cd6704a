import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelHalf, period, ticksOf } from '../../scripts/figures/timeline/axis.js'
import { spread } from '../../scripts/figures/timeline/cards.js'
import { layoutTimeline, mirrored, showsSpans, type Placed } from '../../scripts/figures/timeline/index.js'

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

  it('leads the line of a span from a place that no other dot takes', () => {
    const laid = (dates: string[]) =>
      layoutTimeline(
        dates.map((date) => ({ date, when: date, label: 'A', text: '' })),
        { from: '2024-01', to: '2024-03' },
      ).events
    const [mixtral, vague, proxy] = laid(['2024-01-08', '2024-01', '2024-01-16']) as [Placed, Placed, Placed]
    expect(vague.dot).toBeGreaterThan(vague.span![0])
    expect(vague.dot).toBeLessThan(vague.span![1])
    for (const { dot } of [mixtral, proxy]) expect(Math.abs(dot - vague.dot)).toBeGreaterThanOrEqual(18)
    const alone = laid(['2024-01', '2024-02-20'])[0]!
    expect(alone.dot).toBeCloseTo(alone.x)
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
    for (const { card, path, dot } of drawn.events) {
      expect(path[0]).toEqual([dot, drawn.axis])
      const end = path.at(-1) as [number, number]
      expect(end[0]).toBeGreaterThanOrEqual(card.left)
      expect(end[0]).toBeLessThanOrEqual(card.left + card.width)
      expect([card.top, card.top + card.height]).toContain(end[1])
    }
  })

  it('keeps dots apart on the axis, and labels of ticks centred where no connector runs, for any ten events', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 10 }), (events) => {
        const { events: placed, axis, ticks, width } = layoutTimeline(events, {})
        placed.forEach(({ dot, path, span }, index) => {
          expect(path[0]).toEqual([dot, axis])
          for (const other of placed.slice(index + 1))
            if (!span && !other.span) expect(Math.abs(dot - other.dot)).toBeGreaterThanOrEqual(17.9)
        })
        // No connector runs through a date, but where hardly any date would be left.
        const written = ticks.filter((tick) => tick.written)
        for (const { x, label } of written) {
          expect(x - labelHalf(label)).toBeGreaterThanOrEqual(-5.1)
          expect(x + labelHalf(label)).toBeLessThanOrEqual(width + 5.1)
        }
        if (written.length < ticks.length)
          for (const { x, label, side } of written)
            for (const { dot, side: other } of placed)
              if (side === other) expect(Math.abs(dot - x)).toBeGreaterThan(labelHalf(label))
      }),
      { numRuns: 300, seed: 9 },
    )
  })

  it('leaves a dot at its date, or touching another on both sides of the dates; a label gives way to a line', () => {
    const at = (dates: string[]) =>
      layoutTimeline(
        dates.map((date) => ({ date, when: date, label: 'a', text: '' })),
        { from: '2020', to: '2022' },
      )
    const off = (dates: string[]) => at(dates).events.map(({ x, dot }) => Math.round(dot - x))
    expect(off(['2020-05-28', '2020-11-11'])).toEqual([0, 0])
    const [before, after] = off(['2020-05-28', '2020-06-04']) as [number, number]
    expect([before < 0, after > 0, before + after]).toEqual([true, true, 0])
    // A line that would run through a label goes to the other side; where both are taken, the label is not written.
    const one = at(['2020-02-01', '2021-07-01'])
    expect(one.events.map(({ side }) => side)).toEqual(['below', 'above'])
    expect(one.ticks.find(({ label }) => label === '2021-07')).toMatchObject({ side: 'below', stroke: false })
    const two = at(['2020-07-01', '2021-07-01'])
    expect(two.ticks.every(({ side }) => side === 'below')).toBe(true)
    expect(two.ticks.filter(({ written }) => !written).length).toBe(1)
  })

  it('stands years at their ticks where nothing else is known, and all cards of a side equally wide', () => {
    const { events, ticks } = layoutTimeline(
      ['1970', '1986', '2005', '2018'].map((date) => ({ date, when: date, label: 'A card', text: date })),
      { from: '1970', to: '2018' },
    )
    expect(events[0]!.dot).toBeCloseTo(ticks.find(({ label }) => label === '1970')!.x, 0)
    for (const which of ['above', 'below']) {
      const widths = events.filter(({ side }) => side === which).map(({ card }) => card.width)
      expect(new Set(widths).size).toBe(1)
    }
  })

  it('keeps to the sides in turn, and changes them where connectors would go far aside', () => {
    const { events } = layoutTimeline(
      ['2020-01-10', '2020-01-20', '2020-02-01', '2020-06-01', '2020-10-01', '2021-10-01'].map((date) => ({
        date,
        when: date,
        label: 'Transformer',
        text: 'Five uses of large multimodal models in health',
      })),
      { from: '2020', to: '2022' },
    )
    const counts = events.filter(({ side }) => side === 'above').length
    expect(counts).toBe(3)
  })

  it('hatches a gap within the axis, and names it where dots leave room for that', () => {
    const drawn = (dates: string[], label = 'not recorded') =>
      layoutTimeline(
        dates.map((date) => ({ date, when: date, label: 'a', text: '' })),
        { from: '2020', to: '2024', gap: { from: '2021', to: '2022', label } },
      )
    const { gap, ticks } = drawn(['2020-03-01', '2023-03-01'])
    expect([gap!.from, gap!.to]).toEqual([ticks[1]!.x, ticks[3]!.x])
    expect(gap!.label).toBeCloseTo((gap!.from + gap!.to) / 2)
    // Beside the dots that stand in it; the legend tells what has no room.
    expect(drawn(['2020-03-01', '2022-01-01']).gap!.label).toBeCloseTo((gap!.from + ticks[2]!.x - 11) / 2, 0)
    expect(drawn(['2020-03-01', '2022-01-01'], 'nothing at all was recorded in these years').gap).toEqual({
      from: gap!.from,
      to: gap!.to,
    })
    const outside = { from: '1990', to: '1991', label: 'a' }
    const events = [{ date: '2020', when: '', label: 'a', text: '' }]
    expect(layoutTimeline(events, { from: '2019', to: '2022', gap: outside }).gap).toBeUndefined()
    expect(mirrored(drawn(['2020-03-01', '2023-03-01'])).gap!.from).toBeCloseTo(1136 - gap!.to)
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
        for (const { dot, card, path } of placed) {
          expect(card.left).toBeGreaterThanOrEqual(-0.5)
          expect(card.left + card.width).toBeLessThanOrEqual(width + 0.5)
          expect(path[0]![0]).toBeCloseTo(dot)
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
