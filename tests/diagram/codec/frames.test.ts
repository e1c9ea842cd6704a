/** Frames in the Mermaid text of a lanes graph: written as subgraphs, and read again. */
import { describe, expect, it } from 'vitest'
import type { PipelineModel } from '../../../scripts/deck/model.js'
import { readGraph } from '../../../scripts/diagram/codec/decode.js'
import { toMermaid } from '../../../scripts/diagram/codec/encode.js'
import { compare } from '../../../scripts/diagram/compare.js'
import { lanesOf } from '../../../scripts/diagram/lanes.js'
import { words } from '../fixture.js'
import { mermaidData } from './mermaid-data.js'

describe('frames', () => {
  const frames = [
    { id: 'model', label: 'One model', stages: ['emb', 'blocks', 'end'] },
    { id: 'core', label: 'Core: [x] "y"', stages: ['blocks', 'end'], frozen: true },
    // The same stages once others are cut off.
    { id: 'deep', label: 'Elsewhere', stages: ['ask', 'gone'] },
  ]
  const pipeline: PipelineModel = {
    ...{ id: 'p', title: 'P', name: 'P', mode: 'process', groups: [], frames },
    stages: ['ask', 'emb', 'blocks', 'end', 'gone'].map((id) => ({
      ...{ id, label: id, kind: 'process', modality: 'none' },
    })),
    edges: [
      { from: 'ask', to: 'emb', kind: 'data' },
      { from: 'emb', to: 'blocks', kind: 'data' },
      { from: 'blocks', to: 'end', kind: 'data' },
      { from: 'end', to: 'gone', kind: 'data' },
    ],
  }
  const graph = lanesOf(compare([pipeline], new Map()), {
    ...{ strings: words.en!, reveal: 'none', box: { width: 1136, height: 508 } },
    ...{ keep: new Set(['ask', 'emb', 'blocks', 'end']), ghosts: new Set<string>() },
  })
  const text = toMermaid(graph, 'T', 'D')

  it('are subgraphs in their lane that name its nodes again, and stand below them', () => {
    const lines = text.split('\n').map((line) => line.trim())
    const at = (line: string) => lines.findIndex((one) => one.startsWith(line))
    expect(lines.filter((line) => /^A_\w+\[/.test(line)).length).toBe(4)
    expect(at('A_end[')).toBeLessThan(at('subgraph AF_model["One model"]'))
    expect(at('subgraph AF_core')).toBe(at('subgraph AF_model') + 1)
    expect(text).toMatch(/class AF_model,AF_core,AF_deep frame/)
    expect(text).toMatch(/class AF_core frozen/)
    expect(text).toMatch(/class AF_deep cut/)
  })

  it('come back, the outer one first, whether their stages stand here or elsewhere', async () => {
    const [lane] = readGraph(await mermaidData(text)).lanes
    expect(lane!.nodes.map(({ id }) => id)).toEqual(graph.lanes[0]!.nodes.map(({ id }) => id))
    const found = lane!.enclosures!.map((one) => ({ ...one, nodes: [...one.nodes].sort() }))
    expect(found.map(({ id, nodes, cut, frozen }) => [id, nodes.join(), cut, frozen]).sort()).toEqual([
      ['core', 'A_blocks,A_end', undefined, true],
      ['deep', 'A_ask', true, undefined],
      ['model', 'A_blocks,A_emb,A_end', undefined, undefined],
    ])
    expect(found.findIndex(({ id }) => id === 'model')).toBeLessThan(
      found.findIndex(({ id }) => id === 'core'),
    )
    expect(found.find(({ id }) => id === 'core')!.label).toBe('Core: [x] "y"')
  })

  it('are read from a flowchart written by hand, two deep at most', async () => {
    const hand = `flowchart LR
      subgraph top[Top]
        a --> b
        subgraph one[One]
          b --> c
          subgraph two[Two]
            c --> d
            subgraph three[Three]
              d --> e
            end
          end
        end
      end`
    const [lane] = readGraph(await mermaidData(hand)).lanes
    expect(lane!.enclosures!.map(({ id, label, nodes }) => [id, label, [...nodes].sort().join('')])).toEqual([
      ['one', 'One', 'bcde'],
      ['two', 'Two', 'cde'],
    ])
  })
})
