/** The diagrams in the markdown hold the graphs of the content: every stage and line, in some part, and no other line. */
import { readFileSync } from 'node:fs'
import { parser } from '@slidev/cli'
import { describe, expect, it } from 'vitest'
import { compileDeck, type Compiled } from '../../scripts/pipeline/compile.js'
import type { DeckModel, PipelineModel } from '../../scripts/deck/model.js'
import { renderMarkdown } from '../../scripts/markdown/index.js'
import type { SlideInput } from '../../scripts/schema/outline.js'
import { ownDeck } from '../support/compiled.js'
import { readFence, wanted } from '../support/fences.js'

type Drawn = Extract<SlideInput, { kind: 'pipeline' | 'compare' }>

/** The Mermaid fences of each slide, in order. */
function fencesOf(markdown: string): string[][] {
  return parser
    .parseSync(markdown, 'deck.md')
    .slides.map(({ content }) => [...content.matchAll(/^```mermaid\n(.*?)^```$/gms)].map(([, text]) => text!))
}

/** Only what the chosen groups hold is asked for. */
function chosen(pipeline: PipelineModel, groups: string[] | undefined): PipelineModel {
  if (!groups) return pipeline
  const kept = new Set(pipeline.groups.filter(({ id }) => groups.includes(id)).flatMap(({ stages }) => stages))
  return {
    ...pipeline,
    stages: pipeline.stages.filter(({ id }) => kept.has(id)),
    edges: pipeline.edges.filter(({ from, to }) => kept.has(from) && kept.has(to)),
  }
}

interface Found {
  lines: number
  faults: string[]
}

function compareSlide(slide: Drawn, deck: DeckModel, fences: string[][], found: Found): void {
  const first = deck.slides.findIndex(({ id }) => id === slide.id)
  const parts = fences.slice(first, first + (deck.slides[first]?.part?.of ?? 1)).flat()
  const ids = slide.kind === 'pipeline' ? [slide.pipeline] : slide.pipelines
  const pipelines = ids.map((id) => deck.pipelines.find((one) => one.id === id)!)
  const asked = wanted(pipelines.map((pipeline) => chosen(pipeline, slide.groups)))
  const all = wanted(pipelines)
  const [stages, lines] = [new Set(all.nodes), new Set(all.edges)]
  const read = parts.map(readFence)
  const where = `${deck.id} ${deck.locale.code} ${slide.id}`
  const drawn = new Set(read.flatMap(({ edges }) => edges))
  const nodes = new Set(read.flatMap(({ own }) => [...own]))
  // An overview shows groups, and is asked for nothing else.
  const whole = slide.kind === 'pipeline' || slide.view !== 'overview'
  if (whole) {
    for (const id of asked.nodes) if (!nodes.has(id)) found.faults.push(`${where}: no stage ${id}`)
    for (const edge of asked.edges) if (!drawn.has(edge)) found.faults.push(`${where}: no line ${edge}`)
    found.lines += asked.edges.length
  }
  // Lines of groups in an overview, and to stubs, are no lines of the graph.
  for (const fence of read.filter(({ own }) => [...own].every((id) => stages.has(id))))
    for (const edge of fence.edges) {
      const [from, to] = edge.split(' ')
      if (stages.has(from!) && stages.has(to!) && !lines.has(edge))
        found.faults.push(`${where}: a line that is not in the graph: ${edge}`)
    }
}

function compareDeck({ content, decks }: Compiled, markdownOf: (deck: DeckModel) => string): Found {
  const found: Found = { lines: 0, faults: [] }
  for (const deck of decks) {
    const fences = fencesOf(markdownOf(deck))
    expect(fences.length).toBe(deck.slides.length)
    for (const slide of content!.outline.flatMap((section) => section.slides))
      if (slide.kind === 'pipeline' || slide.kind === 'compare') compareSlide(slide, deck, fences, found)
  }
  return found
}

describe('the graph in the fences', () => {
  it.each(['llm-vs-lmm', 'sql-vs-document'])('of slides/%s.*.md is the graph of the content', async (name) => {
    const compiled = await ownDeck(name)
    const { lines, faults } = compareDeck(compiled, (deck) =>
      readFileSync(`slides/${deck.id}.${deck.locale.code}.md`, 'utf8'),
    )
    expect(faults).toEqual([])
    expect(lines).toBeGreaterThan(20)
  })

  it.each(['handlers', 'names'])('of the case “%s” is the graph of the content', async (name) => {
    const { lines, faults } = compareDeck(await compileDeck(`tests/cases-graphs/${name}`), renderMarkdown)
    expect(faults).toEqual([])
    expect(lines).toBeGreaterThan(10)
  })
})
