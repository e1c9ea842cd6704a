/** What the deck compares, as the picture of its cover: stages from top to bottom, a lane a side. Pure. */
import type { ModalityModel, PipelineModel } from '../deck/model.js'
import { compare } from './compare.js'
import { lanesOf } from './lanes.js'
import { forwardFlow } from './layout/cycle-removal.js'
import { assignLayers } from './layout/layering.js'

/** Boxes as `row lane place count tone` (lane `*`: across all of them), and lines as `lane box box`. */
export interface CoverLanes {
  lanes: number
  boxes: string[]
  /** What the boxes are called, in their order. */
  words: string[]
  links: string[]
}

/** More rows or lanes than these would be too small to be seen. */
const most = { rows: 10, lanes: 4 }

/**
 * The pipelines as a picture: what all have stands across the lanes, what one has alone in its colour.
 * @returns undefined where they turn inputs into tokens, of which the cover has another picture, or where they are too large
 */
export function coverLanes(
  pipelines: PipelineModel[],
  modalities: ModalityModel[],
  strings: Record<string, string>,
): CoverLanes | undefined {
  const stages = pipelines.flatMap((one) => one.stages)
  if (stages.length === 0 || pipelines.length > most.lanes) return undefined
  if (stages.some(({ kind }) => kind === 'sequence' || kind === 'tokenizer')) return undefined
  const all = new Map(pipelines.map((one) => [one.id, one]))
  const box = { width: 1136, height: 508 }
  const graph = lanesOf(compare(pipelines, all), { strings, reveal: 'none', box, modalities, all })
  const rows = assignLayers(graph, forwardFlow(graph).flow)
  if (Math.max(...rows.values()) >= most.rows) return undefined
  const inRow = graph.lanes.map(({ nodes }) => {
    const found = new Map<number, string[]>()
    for (const { key } of nodes) found.set(rows.get(key)!, [...(found.get(rows.get(key)!) ?? []), key])
    return found
  })
  /** A stage that all lanes have, alone in its row in each, stands across them. */
  const isAcross = (key: string) => inRow.every((lane) => lane.get(rows.get(key)!)?.join() === key)
  const boxes: string[] = []
  const words: string[] = []
  const at = new Map<string, number>()
  graph.lanes.forEach(({ nodes }, lane) => {
    for (const { id, key, tone, status, label } of nodes) {
      const row = rows.get(key)!
      const beside = inRow[lane]!.get(row)!
      const across = graph.lanes.length > 1 && isAcross(key)
      const shown = status === 'only' || status === 'plain' ? tone : 'neutral'
      const text = across
        ? `${row} * 0 1 neutral`
        : `${row} ${lane} ${beside.indexOf(key)} ${beside.length} ${shown}`
      const known = across ? boxes.indexOf(text) : -1
      at.set(id, known >= 0 ? known : boxes.push(text) - 1)
      if (known < 0) words.push(label)
    }
  })
  const links = graph.edges.flatMap(({ from, to, kind }) => {
    if (kind === 'loop' || kind === 'grad') return []
    const lane = graph.lanes.findIndex(({ nodes }) => nodes.some(({ id }) => id === from))
    return [`${lane} ${at.get(from)!} ${at.get(to)!}`]
  })
  return merged({ lanes: graph.lanes.length, boxes, words, links })
}

/** From so many on, stages in a row that all lanes share are one bar: the picture is of what differs. */
const leastMerged = 3

/** Runs of shared stages as one bar from the first to the last of them. */
function merged({ lanes, boxes, words, links }: CoverLanes): CoverLanes {
  const rowOf = (box: string): number => Number(box.split(' ')[0])
  const shared = new Map(boxes.flatMap((box, at) => (box.includes(' * ') ? [[rowOf(box), at] as const] : [])))
  const runs: number[][] = []
  for (const row of [...shared.keys()].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last?.at(-1) === row - 1) last.push(row)
    else runs.push([row])
  }
  const long = runs.filter(({ length }) => length >= leastMerged)
  if (long.length === 0) return { lanes, boxes, words, links }
  const gone = new Set(long.flatMap((run) => run.slice(1)))
  const firstOf = new Map(long.flatMap((run) => run.map((row) => [row, run[0]!] as const)))
  const kept = boxes.flatMap((_, at) =>
    boxes[at]!.includes(' * ') && gone.has(rowOf(boxes[at]!)) ? [] : [at],
  )
  const target = (at: number): number => {
    const row = rowOf(boxes[at]!)
    const first = boxes[at]!.includes(' * ') ? (firstOf.get(row) ?? row) : row
    return kept.indexOf(boxes[at]!.includes(' * ') ? shared.get(first)! : at)
  }
  const above = (row: number): number => [...gone].filter((one) => one < row).length
  const lastWord = (at: number): string => {
    const run = boxes[at]!.includes(' * ') ? long.find(([first]) => first === rowOf(boxes[at]!)) : undefined
    return run ? `${words[at]} … ${words[shared.get(run.at(-1)!)!]}` : words[at]!
  }
  return {
    lanes,
    boxes: kept.map((at) => boxes[at]!.replace(/^\d+/, (row) => String(Number(row) - above(Number(row))))),
    words: kept.map(lastWord),
    links: [
      ...new Set(
        links.flatMap((link) => {
          const [lane = 0, from = 0, to = 0] = link.split(' ').map(Number)
          const [a, b] = [target(from), target(to)]
          return a === b ? [] : [`${lane} ${a} ${b}`]
        }),
      ),
    ],
  }
}
