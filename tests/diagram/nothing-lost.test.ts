/** Property: whatever is cut, every stage and every line of a shown pipeline stands in some part, in words as in ink. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DiagramView, PipelineModel } from '../../scripts/deck/model.js'
import { measureText } from '../../scripts/fonts/measure.js'
import { planDiagram, type DiagramRequest } from '../../scripts/diagram/plan.js'
import { builtinWords } from '../../scripts/locale/load.js'
import { anyGraphs, languages, type AnyGraph } from './any-graph.js'
import { lost, loneGhosts, untold } from './nothing-lost.js'

const runs = Number(process.env.FUZZ ?? 4)
const seed = Number(process.env.DIPTYCH_SEED ?? 20261127)
const words = builtinWords()

/** The graph's views in every language, as a deck plans them. */
function plannedIn({ pipelines, view, box }: AnyGraph): Record<string, DiagramView[]> {
  const memory = { fits: new Map<string, boolean>(), shapes: new Map() }
  const request = (lang: string): DiagramRequest => ({
    ...{ id: 'r', pipelines: pipelines[lang]!, view, box, memory, lang, tag: lang, reveal: 'none' },
    all: new Map(pipelines[lang]!.map((one) => [one.id, one])),
    strings: words.get(lang) ?? words.get('en')!,
    place: { file: 'deck.yaml', line: 1, column: 1 },
    measure: measureText,
  })
  return Object.fromEntries(
    languages.map((lang) => {
      const others = languages.filter((other) => other !== lang)
      return [lang, planDiagram(request(lang), others.map(request))]
    }),
  )
}

const stage = (id: string, label: string) => ({ id, label, kind: 'process' as const, modality: 'none' })

/** A loop with handlers round it, in two groups: the case of a bug report. */
function handlers(count: number): PipelineModel {
  const ids = Array.from({ length: count }, (_, index) => `h${index}`)
  return {
    ...{ id: 'p', title: 'P', name: 'P', mode: 'process' },
    stages: [stage('read', 'Read'), stage('loop', 'Event loop'), ...ids.map((id) => stage(id, `H ${id}`))],
    edges: [
      { from: 'read', to: 'loop', kind: 'data' },
      ...ids.flatMap((id) => [
        { from: 'loop', to: id, kind: 'data' as const },
        { from: id, to: 'loop', kind: 'loop' as const },
      ]),
    ],
    groups: [
      { id: 'a', label: 'Core', stages: ['read', 'loop'] },
      { id: 'b', label: 'Handlers', stages: ids },
    ],
  }
}

describe('nothing is lost', () => {
  it.each([7, 8, 9, 20, 33])('of an event loop with %i handlers', (count) => {
    const pipelines = [handlers(count)]
    const of = { en: pipelines, zh: pipelines, de: pipelines }
    const { en } = plannedIn({ pipelines: of, view: 'auto', box: { width: 1136, height: 508 } })
    expect(lost(pipelines, en!)).toEqual([])
    expect(untold(pipelines, en!)).toEqual([])
    // What leads out of the part with the loop ends in a named stub.
    const stubs = en!.filter(({ description }) => /Event loop → Handlers\b/.test(description))
    expect(stubs.length).toBe(count > 7 ? 1 : 0)
  })

  it(`of any graph, in three languages (${runs} of them, seed ${seed})`, () => {
    let [cut, lines] = [0, 0]
    for (const graph of fc.sample(anyGraphs, { numRuns: runs, seed })) {
      const views = plannedIn(graph)
      const [first, ...others] = languages.map((lang) => views[lang]!)
      for (const lang of languages) {
        expect(lost(graph.pipelines[lang]!, views[lang]!)).toEqual([])
        expect(untold(graph.pipelines[lang]!, views[lang]!)).toEqual([])
        expect(loneGhosts(views[lang]!)).toEqual([])
      }
      // One cut for all languages.
      for (const other of others) expect(other.length).toBe(first!.length)
      lines += graph.pipelines.en!.reduce((sum, { edges }) => sum + edges.length, 0)
      if (first!.length > 1) cut++
    }
    console.info(`${runs} graphs, ${cut} of them cut, ${lines} lines, none lost`)
    expect(cut).toBeGreaterThan(runs / 4)
  }, 7_200_000)
})
