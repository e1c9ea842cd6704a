/** Structure that is more than a way from left to right: loops, ways back, branches, parts that nothing joins. */
import { describe, expect, it } from 'vitest'
import type { PipelineModel, StageModel } from '../../scripts/deck/model.js'
import type { Box, Geometry, LineKind, Point, Rect } from '../../scripts/diagram/layout/types.js'
import { planDiagram } from '../../scripts/diagram/plan.js'
import { toSvg } from '../../scripts/diagram/svg/index.js'
import { measureText } from '../../scripts/fonts/measure.js'
import { words } from './fixture.js'
import { geometryOf } from './gates/graphs.js'

type Pair = [from: string, to: string, kind?: LineKind, label?: string]

/** A drawing of stages (`name?` is a decision), joined by edges. */
async function drawn(names: string[], edges: Pair[]): Promise<Geometry> {
  const stages = names.map((name): StageModel => ({
    ...{ id: name.replace('?', ''), label: name, modality: 'none' },
    kind: name.endsWith('?') ? 'decision' : 'process',
  }))
  const pipeline: PipelineModel = {
    ...{ id: 'p', title: 'p', name: 'p', mode: 'process', groups: [], stages },
    edges: edges.map(([from, to, kind = 'data', label]) => ({ from, to, kind, label })),
  }
  const views = planDiagram({
    ...{ id: 'p', pipelines: [pipeline], view: 'auto', reveal: 'none', lang: 'en', tag: 'en' },
    all: new Map([['p', pipeline]]),
    strings: words.en!,
    box: { width: 1136, height: 508 },
    place: { file: 'p.yaml', line: 1, column: 1 },
    measure: measureText,
  })
  expect(views.length).toBe(1)
  return geometryOf(views[0]!)
}

const boxOf = ({ boxes }: Geometry, id: string): Box => boxes.find(({ node }) => node.key === id)!
const lineOf = ({ routes }: Geometry, from: string, to: string, kind?: LineKind) =>
  routes.find(
    ({ edge }) => edge.from === `A_${from}` && edge.to === `A_${to}` && (!kind || edge.kind === kind),
  )!
const meet = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
const bounds = (points: Point[]): Rect => {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

describe('a stage that leads to itself', () => {
  it('has a loop at its side, with room for its head and for its text', async () => {
    const made = await drawn(
      ['Split', 'One', 'Two', 'Join'],
      [
        ...([
          ['Split', 'One'],
          ['Split', 'Two'],
          ['One', 'Join'],
          ['Two', 'Join'],
        ] as Pair[]),
        ...([
          ['One', 'One', 'grad'],
          ['Two', 'Two', 'loop', 'until it holds'],
        ] as Pair[]),
      ],
    )
    for (const id of ['One', 'Two']) {
      const { points, label } = lineOf(made, id, id)
      const loop = bounds(points)
      const box = boxOf(made, id)
      expect(points.length).toBe(4)
      expect([points[0]!.y, points[3]!.y]).toEqual([box.y, box.y])
      expect(loop.height).toBeGreaterThanOrEqual(26)
      expect(loop.width).toBeGreaterThanOrEqual(30)
      for (const other of made.boxes) expect(meet(other, { ...loop, height: loop.height - 1 })).toBe(false)
      if (label) for (const other of [...made.boxes, loop]) expect(meet(other, label)).toBe(false)
      expect(label !== undefined).toBe(id === 'Two')
    }
    expect(made.clashes).toBe(0)
    // A single kind is not told on so short a line.
    expect(made.legend.map(({ item }) => item.what)).toEqual(['loop', 'grad'])
  })
})

describe('two stages that lead to one another', () => {
  it('are joined by two lines well apart, where these are of two kinds', async () => {
    const made = await drawn(
      ['Client', 'Server'],
      [
        ['Client', 'Server', 'data', 'asks'],
        ['Server', 'Client', 'loop', 'answers'],
      ],
    )
    const [there, back] = [lineOf(made, 'Client', 'Server'), lineOf(made, 'Server', 'Client')]
    expect([there.points.length, back.points.length]).toEqual([2, 2])
    expect(Math.abs(there.points[0]!.y - back.points[0]!.y)).toBeGreaterThanOrEqual(16)
    expect(meet(there.label!, back.label!)).toBe(false)
  })

  it.each(['weights', 'control', 'option', 'grad'] as const)(
    'are joined by one line with two heads, where both are of the kind %s',
    async (kind) => {
      const made = await drawn(
        ['Agent', 'Tool', 'End'],
        [
          ['Agent', 'Tool', kind],
          ['Tool', 'Agent', kind],
          ['Tool', 'End'],
        ],
      )
      const [there, back] = [lineOf(made, 'Agent', 'Tool'), lineOf(made, 'Tool', 'Agent')]
      expect(back.points).toEqual([...there.points].reverse())
      const svg = toSvg(made, 'p')
      const groups = [...svg.matchAll(/<g class="dip-edge"[^>]*data-kind="([^"]*)"[^>]*>(.*?)<\/g>/g)]
      const own = groups.filter(([, of]) => of === kind).map(([, , inner]) => inner!)
      expect(own.map((inner) => inner.split('class="dip-line"').length - 1).sort()).toEqual([0, 1])
      for (const inner of own) expect(inner).toMatch(/<path d="M[^"]*L[^"]*L[^"]*"/)
      expect(own.join('')).not.toContain('<circle')
    },
  )

  it('keep two lines where one of them has a text', async () => {
    const made = await drawn(
      ['Agent', 'Tool'],
      [
        ['Agent', 'Tool', 'control', 'calls'],
        ['Tool', 'Agent', 'control'],
      ],
    )
    const [there, back] = [lineOf(made, 'Agent', 'Tool'), lineOf(made, 'Tool', 'Agent')]
    expect(back.points).not.toEqual([...there.points].reverse())
  })
})

describe('a decision', () => {
  it('is left in the middle of its sides, above and below, and each exit has its text on a line of its own', async () => {
    const made = await drawn(
      ['Ask', 'Known?', 'Answer', 'Search', 'Return'],
      [
        ['Ask', 'Known'],
        ['Known', 'Answer', 'data', 'yes'],
        ['Known', 'Search', 'data', 'no'],
        ['Known', 'Return', 'option', 'unclear'],
      ],
    )
    const box = boxOf(made, 'Known')
    expect(box.node.decision).toBe(true)
    const exits = ['Answer', 'Search', 'Return'].map((id) => lineOf(made, 'Known', id))
    const starts = exits.map(({ points: [start] }) => start!)
    for (const { x, y } of starts) {
      const across = y === box.y || y === box.y + box.height
      if (!across) expect([x, y]).toEqual([box.x + box.width, box.y + box.height / 2])
    }
    expect(new Set(starts.map(({ x, y }) => `${x} ${y}`)).size).toBe(3)
    for (const { label, points } of exits) {
      const [a, b] = [points.at(-2)!, points.at(-1)!]
      expect(label!.y + label!.height / 2).toBeCloseTo(a.y)
      expect([label!.x > a.x, label!.x + label!.width < b.x]).toEqual([true, true])
    }
    expect(toSvg(made, 'p')).toMatch(/data-node="A_Known"[^>]*><rect class="dip-box"[^>]*fill:none"\/><path/)
  })
})

describe('parts that no line joins', () => {
  it('stand beside one another in rows, in their order', async () => {
    const names = [...'abcdefghijkl']
    const edges = names.flatMap((name, at): Pair[] => (at % 2 === 0 ? [[name, names[at + 1]!]] : []))
    const made = await drawn(names, edges)
    const rows = new Map<number, string[]>()
    for (const { y, node } of [...made.boxes].sort((a, b) => a.x - b.x))
      rows.set(y, [...(rows.get(y) ?? []), node.key])
    const read = [...rows].sort(([a], [b]) => a - b).map(([, row]) => row.join(''))
    expect(read).toEqual(['abcd', 'efgh', 'ijkl'])
    for (const { points } of made.routes) expect(points.length).toBe(2)
  })

  it('stand in a row of their own where the longest of them leaves no room', async () => {
    const made = await drawn(
      [...'abcdefgh'],
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'd'],
      ],
    )
    const [a, e, h] = ['a', 'e', 'h'].map((id) => boxOf(made, id))
    expect([e!.x, e!.y > a!.y + a!.height, h!.y]).toEqual([a!.x, true, e!.y])
  })
})
