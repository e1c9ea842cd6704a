/** Mermaid's layout data → lanes graph: the other end of encode.ts. Pure. */
import { areLanes, frameOf, keyOf, readEdgeId, stageOf } from '../ids.js'
import type { Enclosure, Lane, LaneEdge, LaneNode, LanesGraph, LineKind } from '../layout/types.js'
import { readLabel } from './label.js'
import { readHeld } from './held.js'
import { readToneClasses } from './node-class.js'
import { readPlaces } from './places.js'
import { isBuiltinTone, strokeOf } from './styles.js'
import {
  DEEPEST_FRAME,
  frameMarks,
  graphMarks,
  HEADS,
  LEGEND,
  marksOf,
  nodeMarks,
  SIZE,
  type GraphMarks,
} from './vocabulary.js'

/** What Mermaid hands a layout, as far as it is read. */
export interface MermaidData {
  nodes: MermaidNode[]
  edges: MermaidEdge[]
  direction?: string
  diagramId?: string
}

interface MermaidNode {
  id: string
  label?: string
  parentId?: string
  isGroup?: boolean
  cssClasses?: string
  cssCompiledStyles?: string[]
}

interface MermaidEdge {
  id: string
  start?: string
  end?: string
  label?: string
  thickness?: string
  pattern?: string
  stroke?: string
}

const words = (text = '') => text.split(/\s+/).filter(Boolean)

/** Lanes graph of a flowchart; any is accepted, and what has no lane goes into one. */
export function readGraph(data: MermaidData): LanesGraph {
  const groups = new Map(data.nodes.filter(({ isGroup }) => isGroup).map((node) => [node.id, node]))
  const marks = marksOf(
    graphMarks,
    [...groups.values()].reverse().flatMap(({ cssClasses }) => words(cssClasses)),
  )
  const lanes = emptyLanes(groups)
  const ours = areLanes([...lanes.keys()])
  const legend: LanesGraph['legend'] = []
  const opening: LanesGraph['legend'] = []
  const heads: string[] = []
  const colours = readPaint(marks)
  for (const node of data.nodes) {
    if (node.isGroup) continue
    const lane = outermost(node, groups)
    if (lane === LEGEND.subgraph) {
      const list = node.id.startsWith(LEGEND.opening) ? opening : legend
      list.push({ what: legendKey(node.id), text: textLines(node)[0] })
    } else if (lane === HEADS.subgraph) heads[Number(node.id.slice(HEADS.node.length))] = textLines(node)[0]
    else {
      const made = readNode(node, ours && lane !== '', colours, marks.unit)
      if (!lanes.has(lane)) lanes.set(lane, { id: lane, title: '', nodes: [] })
      lanes.get(lane)!.nodes.push(made)
    }
  }
  addFrames(data.nodes, groups, lanes)
  const filled = [...lanes.values()].filter(({ nodes }) => nodes.length > 0)
  return {
    direction: data.direction === 'RL' ? 'RL' : 'LR',
    ...shapeIn(marks),
    ...(marks.opens ? { opens: opening } : {}),
    lanes: filled,
    edges: readEdges(data.edges, filled),
    heads: Array.from(heads, (text) => text ?? ''),
    legend,
    colours,
  }
}

/** Size, rows of columns and the like. */
function shapeIn({ size, unit, bands, compact, framed, scale, opens: _opens, ...places }: GraphMarks) {
  const [width = SIZE.width, height = SIZE.height] = size ?? []
  return {
    width,
    height,
    unit,
    bands,
    // A fence that says how many rows it has says all of its shape.
    compact: compact ?? (bands === undefined ? undefined : false),
    scale: scale === undefined ? undefined : scale / 100,
    framed: framed ? true : undefined,
    places: readPlaces(places),
  }
}

/** Colours that stand in no node's style. */
const readPaint = ({ paint = [] }: GraphMarks): Record<string, string> =>
  Object.fromEntries(
    paint.flatMap((one) => {
      const [, tone, colour] = /^(.+)-([0-9a-fA-F]{3,8})$/.exec(one) ?? []
      return tone && colour ? [[tone, `#${colour}`]] : []
    }),
  )

/** The outermost subgraphs, without nodes yet. Mermaid tells the last one first. */
function emptyLanes(groups: Map<string, MermaidNode>): Map<string, Lane> {
  const lanes = new Map<string, Lane>()
  for (const node of [...groups.values()].reverse()) {
    if (node.parentId !== undefined || node.id === LEGEND.subgraph || node.id === HEADS.subgraph) continue
    const [title, subtitle] = textLines(node)
    lanes.set(node.id, { id: node.id, title: title.trim(), subtitle, nodes: [] })
  }
  return lanes
}

/** The subgraphs in a lane's, as what is drawn within borders; deeper ones are none. */
function addFrames(nodes: MermaidNode[], groups: Map<string, MermaidNode>, lanes: Map<string, Lane>) {
  const around = (node: MermaidNode): string[] => {
    const path: string[] = []
    for (let at = node; at.parentId !== undefined && groups.has(at.parentId) && path.length < 20;)
      path.unshift((at = groups.get(at.parentId)!).id)
    return path
  }
  // Mermaid tells the last one first, and one inside another before it.
  const depths = [...groups.values()].map((group) => ({ group, path: around(group) }))
  for (let depth = 1; depth <= DEEPEST_FRAME; depth++)
    for (const { group, path } of depths.filter((one) => one.path.length === depth).reverse()) {
      const lane = lanes.get(path[0]!)
      const own = nodes.filter((node) => !node.isGroup && around(node).includes(group.id)).map(({ id }) => id)
      if (!lane || own.length === 0) continue
      const frame: Enclosure = {
        ...{ id: frameOf(group.id), label: textLines(group).filter(Boolean).join(' ').trim(), nodes: own },
        ...marksOf(frameMarks, words(group.cssClasses)),
      }
      lane.enclosures = [...(lane.enclosures ?? []), frame]
    }
}

/** Id of the outermost subgraph around a node; empty where it stands in none. */
function outermost(node: MermaidNode, groups: Map<string, MermaidNode>): string {
  let at = node
  for (let depth = 0; depth < 20 && at.parentId !== undefined && groups.has(at.parentId); depth++)
    at = groups.get(at.parentId)!
  return at === node ? '' : at.id
}

const textLines = ({ label }: MermaidNode): [string, string?] => {
  const [first = '', ...others] = readLabel(label).split('\n')
  return [first, others.length > 0 ? others.join('\n') : undefined]
}

const legendKey = (id: string) => id.slice(LEGEND.node.length).replace('only_', 'only:')

/**
 * @param inLane its id is one of ours, `A_stage`
 * @param colours gets the colour of its tone, where that is a declared one
 * @param unit how many tokens a square stands for
 */
function readNode(
  node: MermaidNode,
  inLane: boolean,
  colours: Record<string, string>,
  unit: number | undefined,
): LaneNode {
  const names = words(node.cssClasses)
  const { copy, counts, art, ...marks } = marksOf(nodeMarks, names)
  const { tone, status, painted } = readToneClasses(names)
  const stroke = strokeOf(node.cssCompiledStyles ?? [], status)
  // A stage drawn as shared has its tone's name only, and the colours of what is shared.
  if (stroke && painted && !isBuiltinTone(tone)) colours[tone] = stroke
  const [label, detail] = textLines(node)
  return {
    id: node.id,
    key: inLane ? keyOf(stageOf(node.id), copy) : node.id,
    label: label.trim(),
    detail,
    tone,
    status,
    ...marks,
    ...readHeld({ counts, art }, unit),
    step: marks.step ?? 0,
  }
}

/** Lines between nodes of the lanes, each once. */
function readEdges(edges: MermaidEdge[], lanes: Lane[]): LaneEdge[] {
  const steps = new Map(lanes.flatMap(({ nodes }) => nodes.map(({ id, step }) => [id, step] as const)))
  const seen = new Set<string>()
  return edges.flatMap((edge): LaneEdge[] => {
    const { id, start: from = '', end: to = '' } = edge
    if (!steps.has(from) || !steps.has(to) || seen.has(id)) return []
    seen.add(id)
    const { kind, gap } = readEdgeId(id)
    const label = readLabel(edge.label).replace(/\n/g, ' ').trim() || undefined
    // Mermaid hands a layout the styles of an edge's classes, not their names: its id tells.
    const step = Math.max(steps.get(from)!, steps.get(to)!)
    return [{ id, from, to, kind: kind ?? kindSeen(edge), label, gap, step }]
  })
}

/** Kind of a line written by hand, by how stock Mermaid draws it. */
function kindSeen({ thickness, pattern, stroke }: MermaidEdge): LineKind {
  if (thickness === 'thick' || stroke === 'thick') return 'weights'
  return pattern === 'dotted' || stroke === 'dotted' ? 'option' : 'data'
}
