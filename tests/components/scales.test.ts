/** Components that draw to scale: timelines and charts. */
import { h } from 'vue'
import { beforeAll, describe, expect, it } from 'vitest'
import { setContext } from './data.js'
import { load, render } from './render.js'

const names = ['Timeline', 'TimelineEvent', 'Chart', 'ChartBar'] as const
let parts: Awaited<ReturnType<typeof load<(typeof names)[number]>>>

beforeAll(async () => {
  setContext()
  parts = await load(...names)
})

describe('timelines and charts on the server', () => {
  it('Timeline tells its events and marks in words', async () => {
    const html = await render(parts.Timeline, { from: '2017', to: '2025', mark: '原文未记载' }, () => [
      h(
        parts.TimelineEvent as never,
        { date: '2017-06-12', when: '2017-06-12', of: 'llm' },
        { default: () => [h('p', 'Transformer')] },
      ),
      h(
        parts.TimelineEvent as never,
        { date: '2021', when: '2021', of: 'lmm', mark: '' },
        { default: () => [h('p', 'CLIP')] },
      ),
    ])
    expect(html).toContain('Transformer')
    expect(html.match(/原文未记载/g)).toHaveLength(1)
    expect(html.match(/<li/g)).toHaveLength(2)
    // The marked event keeps its subject’s stripe.
    expect(html.match(/class="dt-bar"/g)).toHaveLength(2)
    expect(html.match(/dt-event-marked/g)).toHaveLength(1)
  })

  it('Timeline takes the colours of what an event is about, and a mark looks the same on each timeline', async () => {
    const event = (more: object) =>
      h(
        parts.TimelineEvent as never,
        { date: '2024-03', when: '2024-03', of: 'lmm', ...more },
        { default: () => [h('p', 'A')] },
      )
    const html = await render(parts.Timeline, { from: '2024-01', to: '2024-05', mark: '未提' }, () => [
      event({ mark: '', in: 'text' }),
      event({ mark: '' }),
    ])
    const bars = html.split('class="dt-bar"').slice(1)
    expect(bars.map((bar) => bar.split('</li>')[0]!.match(/dt-tone-/g)?.length)).toEqual([1, 2])
    // What has a mark looks marked, also where all have one: a sign means the same in the whole deck.
    expect(html.match(/dt-event-marked/g)).toHaveLength(2)
    expect(html.match(/未提/g)).toHaveLength(2)
    const some = await render(parts.Timeline, { from: '2024-01', to: '2024-05', mark: '未提' }, () => [
      event({ mark: '' }),
      event({}),
    ])
    expect(some.match(/dt-event-marked/g)).toHaveLength(1)
  })

  it('Timeline writes its months as they are given', async () => {
    const months = ['2024年1月', '2024年2月', '2024年3月']
    const html = await render(parts.Timeline, { from: '2024-01', to: '2024-03', months }, () => [
      h(parts.TimelineEvent as never, { date: '2024-02-03', when: 'x' }, { default: () => [h('p', 'A')] }),
    ])
    expect(html).toContain('2024年1月')
    expect(html).not.toContain('2024-01')
  })

  it('Chart draws dots on a log axis and names its unit and scale', async () => {
    const html = await render(parts.Chart, { type: 'log', unit: 'GPU-hours' }, () => [
      h(parts.ChartBar as never, { value: 204, text: '204', label: 'LLaVA' }),
      h(parts.ChartBar as never, { value: 368640, text: '368,640', label: 'Llama' }),
    ])
    expect(html).toContain('GPU-hours')
    expect(html).toContain('<b>368,640</b>')
    expect(html).toContain('logarithmic')
    expect(html).toMatch(/dt-point" style="--at:0\.07/)
    expect(html).toContain('1,807 × LLaVA')
    expect(html).not.toContain('dt-fill')
  })

  it('Chart lets stand out what is highlighted, and nothing without it', async () => {
    const outOf = async (bars: object[], type = 'bar'): Promise<number[]> => {
      const html = await render(parts.Chart, { type }, () =>
        bars.map((bar) => h(parts.ChartBar as never, bar)),
      )
      const rows = [...html.matchAll(/class="dt-(?:row|area)(?: (dt-(?:row|area)-out)| dt-row-back)?"/g)]
      return rows.flatMap(([, out], index) => (out ? [index] : []))
    }
    const [one, two, three] = [{ value: 3 }, { value: 9 }, { value: 1 }]
    expect(await outOf([one, two, three])).toEqual([])
    expect(await outOf([{ ...one, highlight: '' }, two, { ...three, highlight: '' }])).toEqual([0, 2])
    expect(await outOf([one, two, { ...three, highlight: '' }], 'area')).toEqual([2])
    const numbers = await render(parts.Chart, { type: 'number' }, () => [
      h(parts.ChartBar as never, { value: 1 }),
      h(parts.ChartBar as never, { value: 2, highlight: '' }),
    ])
    expect(
      [...numbers.matchAll(/class="dt-number(?: (dt-number-back))?"/g)].map(([, back]) => !!back),
    ).toEqual([true, false])
  })

  it('Chart tells what 100% is at that line of an axis of per cents, and nowhere else', async () => {
    const told = async (type: string, unit: string) => {
      const bars = [5, 250].map((value) =>
        h(parts.ChartBar as never, { value, text: String(value), unit, label: 'One' }),
      )
      return (await render(parts.Chart, { type, unit, whole: 'the text model' }, () => bars)).includes(
        'the text model',
      )
    }
    expect([await told('log', '%'), await told('log', 'h'), await told('bar', '%')]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('Chart says once what is said of all numbers, and writes between them how they differ', async () => {
    const html = await render(parts.Chart, { type: 'bar', delta: 'share', unit: 'tokens' }, () => [
      h('p', 'As of today.'),
      h(parts.ChartBar as never, { value: 25, text: '25', label: 'Part' }),
      h(parts.ChartBar as never, { value: 99, text: '99', label: 'Whole' }),
    ])
    expect(html.match(/As of today/g)).toHaveLength(1)
    // A share is one of the bar itself: nothing measures what is left.
    expect(html).toMatch(/class="dt-delta dt-delta-after"[^>]*>25\.3%/)
    expect(html).not.toContain('dt-delta-line')
    const factor = await render(parts.Chart, { type: 'bar', delta: 'times', unit: 'tokens' }, () => [
      h(parts.ChartBar as never, { value: 1, text: '1', label: 'Part' }),
      h(parts.ChartBar as never, { value: 99, text: '99', label: 'Whole' }),
    ])
    expect(factor).toMatch(/class="dt-row-times">99 × Part/)
    expect(factor).not.toContain('dt-delta-line')
  })
})
