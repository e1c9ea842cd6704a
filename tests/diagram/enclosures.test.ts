/** Frames of the data in the views of a plan: whole, in part, left out and told. */
import { describe, expect, it } from 'vitest'
import type {
  DiagramView,
  EdgeModel,
  FrameModel,
  PipelineModel,
  StageModel,
} from '../../scripts/deck/model.js'
import type { Border } from '../../scripts/diagram/layout/types.js'
import { planDiagram, type DiagramRequest } from '../../scripts/diagram/plan.js'
import { toSvg } from '../../scripts/diagram/svg/index.js'
import { measureText } from '../../scripts/fonts/measure.js'
import { words } from './fixture.js'
import { borderFaults } from './framed.js'
import { geometryOf } from './gates/graphs.js'

type Pair = [from: string, to: string, kind?: EdgeModel['kind']]

const stage = (id: string, more: Partial<StageModel> = {}): StageModel => ({
  ...{ id, label: id, kind: 'process', modality: 'none' },
  ...more,
})

const pipeline = (
  id: string,
  stages: (string | StageModel)[],
  edges: Pair[],
  frames: FrameModel[],
  more: Partial<PipelineModel> = {},
): PipelineModel => ({
  ...{ id, title: id, name: id, mode: 'process', groups: [], frames, ...more },
  stages: stages.map((one) => (typeof one === 'string' ? stage(one) : one)),
  edges: edges.map(([from, to, kind = 'data']) => ({ from, to, kind })),
})

const chain = (ids: string[]): Pair[] => ids.slice(1).map((id, at) => [ids[at]!, id])

const requestOf = (pipelines: PipelineModel[], more: Partial<DiagramRequest> = {}): DiagramRequest => ({
  ...{ id: 'x', pipelines, view: 'auto', reveal: 'none', lang: 'en', tag: 'en' },
  all: new Map(pipelines.map((one) => [one.id, one])),
  strings: words.en!,
  box: { width: 1136, height: 508 },
  place: { file: 'p.yaml', line: 1, column: 1 },
  measure: measureText,
  ...more,
})

const frame = (id: string, stages: string[], more: Partial<FrameModel> = {}): FrameModel => ({
  ...{ id, label: id.toUpperCase(), stages },
  ...more,
})

const whole = (borders: Border[]) => borders.filter((one) => one.whole)
const named = (borders: Border[]) => borders.map(({ lane, enclosure }) => `${lane} ${enclosure.id}`)

async function only(views: DiagramView[]) {
  expect(views.length).toBe(1)
  const made = await geometryOf(views[0]!)
  expect(borderFaults(made)).toEqual({ wrong: [], crowded: [] })
  return made
}

describe('a frame', () => {
  const ids = ['ask', 'read', 'think', 'say', 'answer']

  it('is told in words, with what is frozen', async () => {
    const frames = [frame('core', ['think'], { frozen: true }), frame('model', ['read', 'think', 'say'])]
    const views = planDiagram(requestOf([pipeline('p', ids, chain(ids), frames)]))
    expect(views[0]!.description).toContain('Within “MODEL”: read, think, say.')
    expect(views[0]!.description).toContain('Within “CORE” (Weights frozen): think.')
    const made = await only(views)
    // The one around the other is drawn first.
    expect(named(made.borders)).toEqual(['A model', 'A core'])
    expect(made.borders.map(({ depth }) => depth)).toEqual([1, 2])
    expect(made.legend.map(({ item }) => item.what)).toEqual(['frozen'])
    const svg = toSvg(made, 'x')
    expect(svg.indexOf('data-frame="core"')).toBeLessThan(svg.indexOf('class="dip-edge"'))
  })

  it('comes with its first stage, and reaches as far as its stages have come', async () => {
    const views = planDiagram(
      requestOf([pipeline('p', ids, chain(ids), [frame('f', ['read', 'think', 'say'])])], {
        reveal: 'stages',
      }),
    )
    const { borders, boxes } = await only(views)
    expect(borders.map(({ step, until }) => [step, until])).toEqual([
      [1, 2],
      [2, 3],
      [3, undefined],
    ])
    // What it was before is seen, and read, only where a script shows it.
    const groups = toSvg(await only(views), 'x').match(/<g class="dip-frame"[^>]*>/g)!
    expect(groups.map((group) => /data-until|visibility="hidden"/.test(group))).toEqual([true, true, false])
    const right = (id: string) => {
      const box = boxes.find(({ node }) => node.key === id)!
      return box.x + box.width
    }
    borders.forEach((border, at) => {
      expect(border.x + border.width).toBeGreaterThan(right(ids[at + 1]!))
      expect(border.x + border.width).toBeLessThan(right(ids[at + 2]!))
    })
  })

  it('covers the same columns in both lanes, where nothing else stands there', async () => {
    const find = [frame('run', ['find'])]
    const lanes = [
      pipeline('sql', ['ask', 'find', 'join', 'end'], chain(['ask', 'find', 'join', 'end']), [
        frame('run', ['find', 'join']),
      ]),
      pipeline('doc', ['ask', 'find', 'end'], chain(['ask', 'find', 'end']), find),
      pipeline('key', ['ask', 'find', 'sort', 'end'], chain(['ask', 'find', 'sort', 'end']), find),
    ]
    const { borders } = await only(planDiagram(requestOf(lanes)))
    const [sql, doc, key] = whole(borders)
    expect([doc!.x, doc!.width]).toEqual([sql!.x, sql!.width])
    expect(key!.width).toBeLessThan(sql!.width)
  })

  it('that a mirrored drawing has keeps its title at the side where lines of text begin', async () => {
    const views = planDiagram(
      requestOf([pipeline('p', ids, chain(ids), [frame('f', ['think'])])], { dir: 'rtl' }),
    )
    const made = await geometryOf(views[0]!)
    const [border] = made.borders
    expect(border!.lines[0]!.x).toBeGreaterThan(border!.x + border!.width / 2)
  })
})

describe('what stands in a frame’s way', () => {
  it('is moved where it can be', async () => {
    const views = planDiagram(
      requestOf([
        pipeline('p', ['a', 'b', 'x', 'c', 'd'], chain(['a', 'b', 'x', 'c', 'd']), [frame('f', ['b', 'c'])]),
      ]),
    )
    const { boxes } = await only(views)
    const y = (id: string) => boxes.find(({ node }) => node.key === id)!.y
    expect(y('b')).toBe(y('c'))
    expect(y('x')).not.toBe(y('b'))
    expect(views[0]!.undrawn).toBeUndefined()
  })

  it('is told where the data puts it there, and the frame is left out; others are drawn', async () => {
    const at = (id: string, column: number) => stage(id, { column, row: 0, label: id.toUpperCase() })
    const stages = [at('b', 0), at('x', 1), at('c', 2), at('d', 3)]
    const frames = [frame('f', ['b', 'c']), frame('g', ['d'])]
    const views = planDiagram(requestOf([pipeline('p', stages, chain(['b', 'x', 'c', 'd']), frames)]))
    expect(views[0]!.undrawn).toEqual([{ pipeline: 'p', frame: 'f', stages: ['X'] }])
    expect(named((await only(views)).borders)).toEqual(['A g'])
    expect(views[0]!.mermaid).not.toContain('AF_f')
    expect(views[0]!.description).not.toContain('“F”')
  })
})

describe('a frame for which there is no room', () => {
  const ids = Array.from({ length: 7 }, (_, at) => `Stage ${at + 1}`)
  const lane = (id: string, frames: FrameModel[]) =>
    pipeline(
      id,
      ids.map((label, at) => stage(`s${at}`, { label })),
      chain(ids.map((_, at) => `s${at}`)),
      frames,
    )

  it('does not cut a drawing that stands on one slide without it, and is told', async () => {
    const frames = [frame('f', ['s1', 's2']), frame('g', ['s4'])]
    const low = { width: 1136, height: 170 }
    expect(planDiagram(requestOf([lane('p', []), lane('q', [])], { box: low })).length).toBe(1)
    const views = planDiagram(requestOf([lane('p', frames), lane('q', [])], { box: low }))
    const lacking = frames.map(({ id }) => ({ pipeline: 'p', frame: id, stages: [] }))
    expect(views.map(({ undrawn }) => undrawn)).toEqual([lacking])
    expect((await only(views)).borders).toEqual([])
  })
})

describe('a part of a frame', () => {
  const ids = Array.from({ length: 12 }, (_, at) => `s${at}`)
  const long = ids.map((id) => stage(id, { label: `Stage ${id} of many` }))

  it('is dashed, and says in words that it is one', async () => {
    const views = planDiagram(
      requestOf([pipeline('p', long, chain(ids), [frame('f', ids.slice(2, 10))])], {
        box: { width: 620, height: 140 },
      }),
    )
    expect(views.length).toBeGreaterThan(1)
    const drawn = await Promise.all(views.map(async (view) => ({ view, made: await geometryOf(view) })))
    const parts = drawn.filter(({ made }) => made.borders.length > 0)
    expect(parts.length).toBeGreaterThan(1)
    for (const { view, made } of parts) {
      expect(borderFaults(made).wrong).toEqual([])
      expect(made.borders.every(({ part }) => part)).toBe(true)
      expect(view.description).toContain('Within “F” (in part): ')
      expect(toSvg(made, 'x')).toMatch(/class="dip-frame"[^>]*><rect[^>]*stroke-dasharray:5 5/)
    }
  })
})

describe('in an overview', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  const groups = [
    { id: 'in', label: 'In', stages: ['a', 'b'], main: 'a' },
    { id: 'core', label: 'Core', stages: ['c', 'd'] },
    { id: 'out', label: 'Out', stages: ['e', 'f'] },
  ]
  const drawn = async (stages: string[]) => {
    const one = pipeline('p', ids, chain(ids), [frame('x', stages)], { groups })
    const [view] = planDiagram(requestOf([one], { view: 'overview' }))
    return named((await geometryOf(view!)).borders)
  }

  it('a frame stands around boxes all of whose stages are in it', async () => {
    expect(await drawn(['c', 'd', 'e', 'f'])).toEqual(['A x'])
    // The name of the box that `b` is in is that of `a`, which is not in the frame.
    expect(await drawn(['b', 'c', 'd'])).toEqual(['A x'])
  })

  it('a frame is left out where a box would say more than is true', async () => {
    expect(await drawn(['d'])).toEqual([])
    expect(await drawn(['a', 'c', 'd'])).toEqual([])
  })
})
