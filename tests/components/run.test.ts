/** Bars that run, at moments of a fake clock: numbers and lengths of each, against what the time alone says. */
import { h, type VNode } from 'vue'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { builtinWords } from '../../scripts/locale/load.js'
import { context, load, render } from './render.js'

const names = ['Chart', 'ChartBar', 'live/RunPicture', 'live/RunControls'] as const
let parts: Awaited<ReturnType<typeof load<(typeof names)[number]>>>
beforeAll(async () => {
  parts = await load(...names)
})
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 })
  Object.assign(context, { place: 'slide' })
  context.data = { lang: 'en', strings: builtinWords().get('en') }
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const values = [5.4, 2.8, 0.32]
const chart = (props: object = {}): Promise<string> =>
  render(parts.Chart, { type: 'bar', run: 'seconds', unit: 's', ...props }, () =>
    values.map((value): VNode => h(parts.ChartBar, { value, text: String(value), label: `L${value}` })),
  )
const numbers = (html: string): number[] =>
  [...html.matchAll(/<div class="dt-row-value">(.*?)<\/div>/gs)].map(([, one]) =>
    Number([...one!.matchAll(/<b>([^<]*)<\/b>/g)].map(([, part]) => part).join('')),
  )
const lengths = (html: string): number[] =>
  [...html.matchAll(/max\(4px, ?([\d.]+)%\)/g)].map(([, one]) => Number(one))
const full = values.map((value) => (value / 5.4) * 100)

describe('before they run', () => {
  it('are as long as on any chart, with what a second stands for and a button', async () => {
    const html = await chart()
    expect(numbers(html)).toEqual(values)
    lengths(html).forEach((one, at) => expect(one).toBeCloseTo(full[at]!, 6))
    expect(html).toContain('In real time')
    expect(html).toContain('Try it')
    expect(await chart({ run: 'hours' })).toContain('1 second here is 1 hour')
    expect(numbers(await chart({ run: undefined }))).toEqual(values)
  })

  it('are all there is on paper', async () => {
    vi.stubGlobal('location', { search: '?print', hash: '' })
    const html = await chart()
    expect(numbers(html)).toEqual(values)
    expect(html).not.toContain('button')
  })
})

describe('while they run', () => {
  /** Draws rows by hand: number and length of each. */
  const data = {
    ...{ labels: ['a', 'b', 'c'], values, unit: 'seconds', told: 'In real time' },
    pace: { factor: 1, amount: 1, unit: 'seconds' },
    draw: (_room: number, run?: { values: number[]; grows: boolean }) => [
      h('p', run ? `${run.values.join(' ')} ${run.grows}` : 'all'),
    ],
  }
  const at = async (ms: number) => {
    vi.setSystemTime(1_000_000 + ms)
    const given = { data, state: { from: 1_000_000 }, room: 448 }
    return {
      picture: await render(parts['live/RunPicture'], given),
      controls: await render(parts['live/RunControls'], given),
    }
  }

  it.each([
    [100, '0.1 0.1 0.1', '0.1 seconds', ''],
    [320, '0.32 0.32 0.32', '0.3 seconds', 'c'],
    [2800, '2.8 2.8 0.32', '2.8 seconds', 'b, c'],
    [5399, '5.399 2.8 0.32', '5.4 seconds', 'b, c'],
  ])('after %d ms', async (ms, told, clock, ended) => {
    const { picture, controls } = await at(ms)
    expect(picture).toContain(`${told} true`)
    expect(controls).toContain(clock)
    expect(/role="status">([^<]*)</.exec(controls)?.[1]).toBe(ended)
  })

  it('stand as before once the longest has ended', async () => {
    const { picture, controls } = await at(5400)
    expect(picture).toContain('all')
    expect(controls).toContain('a, b, c')
  })

  it('run by their numbers alone where less motion is asked for', async () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }))
    expect((await at(1000)).picture).toContain('1 1 0.32 false')
  })
})
