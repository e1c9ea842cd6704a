/** Lanes graph → Mermaid text: valid in stock Mermaid, readable in a diff. Its other end is decode.ts. Pure. */
import { own } from '../../text/own.js'
import { copyOf, frameId, keyOf, stageOf } from '../ids.js'
import { isFramed } from '../layout/titles.js'
import type { Enclosure, Lane, LaneEdge, LaneNode, LanesGraph, LegendItem } from '../layout/types.js'
import { escapeMermaid, guardEntities, labelOf } from './label.js'
import { heldMarks } from './held.js'
import { toneClasses } from './node-class.js'
import { placeMarks } from './places.js'
import { isBuiltinTone, styleOf } from './styles.js'
import {
  arrows,
  classesOf,
  dashedKinds,
  FRAME,
  frameMarks,
  GAP,
  graphMarks,
  HEADS,
  LEGEND,
  nodeMarks,
  SIZE,
  type GraphMarks,
} from './vocabulary.js'

/** Which nodes and lines have a class, by class, in the order in which the text comes to them. */
class Classes {
  readonly ids = new Map<string, string[]>()

  add(id: string, ...names: string[]): void {
    for (const name of names) this.ids.set(name, [...(this.ids.get(name) ?? []), id])
  }
}

/** Text of one fence (without the fence marks); ends with a newline. */
export function toMermaid(graph: LanesGraph, title: string, description: string): string {
  const classes = new Classes()
  const lanes = graph.lanes.flatMap((lane) => laneText(lane, graph.edges, classes))
  const notes = [...headsText(graph), ...legendText(graph)]
  markGraph(graph, classes)
  const names = [...classes.ids.keys(), ...(notes.length > 0 ? [LEGEND.class] : [])]
  const out = [
    '---',
    'config:',
    '  layout: diptych-lanes',
    '  htmlLabels: false',
    '---',
    `flowchart ${graph.direction}`,
    `  accTitle: ${escapeMermaid(title)}`,
    `  accDescr: ${escapeMermaid(description)}`,
    ...lanes,
    ...notes,
    ...[...classes.ids].map(([name, ids]) => `  class ${ids.join(',')} ${name}`),
    ...names.flatMap((name) => {
      const style = styleOf(name, graph.colours)
      return style ? [`  classDef ${name} ${style}`] : []
    }),
  ]
  return `${out.map(guardEntities).join('\n')}\n`
}

/** A lane with its nodes and the lines that start in it. */
function laneText(lane: Lane, edges: LaneEdge[], classes: Classes): string[] {
  const own = new Set(lane.nodes.map(({ id }) => id))
  return [
    `  subgraph ${lane.id}["${labelOf(lane.title, lane.subtitle) || ' '}"]`,
    ...lane.nodes.map((node) => {
      classes.add(node.id, ...toneClasses(node), ...classesOf(nodeMarks, marksIn(node)))
      const [open, close] = node.decision ? ['{', '}'] : ['[', ']']
      return `    ${node.id}${open}"${labelOf(node.label, node.detail) || ' '}"${close}`
    }),
    ...framesText(lane, classes),
    ...edges
      .filter(({ from }) => own.has(from))
      .map((edge) => {
        if (dashedKinds.includes(edge.kind)) classes.add(edge.id, edge.kind)
        if (edge.gap) classes.add(edge.id, GAP)
        const label = edge.label ? `|"${escapeMermaid(edge.label)}"|` : ''
        return `    ${edge.from} ${edge.id}@${arrows[edge.kind]}${label} ${edge.to}`
      }),
    '  end',
  ]
}

/** A lane's frames: the nodes stand above, in their order, and each is told here by its innermost frame. */
function framesText({ id: lane, enclosures = [] }: Lane, classes: Classes): string[] {
  const innermost = new Map(enclosures.flatMap((one) => one.nodes.map((node) => [node, one] as const)))
  const outerOf = (at: number) =>
    enclosures.findLast(
      (other, before) => before < at && enclosures[at]!.nodes.every((node) => other.nodes.includes(node)),
    )
  const text = (outer: Enclosure | undefined, indent: string): string[] =>
    enclosures.flatMap((one, at) => {
      if (outerOf(at) !== outer) return []
      const id = frameId(lane, one.id)
      classes.add(id, FRAME, ...classesOf(frameMarks, one))
      return [
        `${indent}subgraph ${id}["${labelOf(one.label) || ' '}"]`,
        ...text(one, `${indent}  `),
        ...one.nodes.filter((node) => innermost.get(node) === one).map((node) => `${indent}  ${node}`),
        `${indent}end`,
      ]
    })
  return text(undefined, '    ')
}

const marksIn = ({ counts, art, ...node }: LaneNode) => ({
  ...{ ...node, ...heldMarks({ counts, art }), copy: copyIn(node) },
})

const copyIn = ({ id, key }: LaneNode) => (key === keyOf(stageOf(id)) ? undefined : copyOf(key))

/** Headings of the columns of which a node stands in the drawing. */
function headsText({ heads = [], lanes }: LanesGraph): string[] {
  const used = new Set(lanes.flatMap(({ nodes }) => nodes.map(({ group }) => group)))
  const lines = heads.flatMap((text, group) =>
    used.has(group) ? [`    ${HEADS.node}${group}["${escapeMermaid(text)}"]:::${LEGEND.class}`] : [],
  )
  return subgraph(HEADS.subgraph, lines)
}

function legendText({ legend, opens = [] }: LanesGraph): string[] {
  const line =
    (node: string) =>
    ({ what, text }: LegendItem) =>
      `    ${node}${what.replace(':', '_')}["${escapeMermaid(text)}"]:::${LEGEND.class}`
  const lines = [...legend.map(line(LEGEND.node)), ...opens.map(line(LEGEND.opening))]
  return subgraph(LEGEND.subgraph, lines)
}

const subgraph = (name: string, lines: string[]) =>
  lines.length > 0 ? [`  subgraph ${name}[" "]`, ...lines, '  end'] : []

/** Marks of the whole drawing: its size at every lane, the others at the first. */
function markGraph(graph: LanesGraph, classes: Classes): void {
  const { width, height, unit, bands, compact, scale, opens, lanes } = graph
  const other = width !== SIZE.width || height !== SIZE.height
  const size: GraphMarks = other ? { size: [width, Math.floor(height)] } : {}
  for (const { id } of lanes) classes.add(id, ...classesOf(graphMarks, size))
  if (!lanes[0]) return
  const marks: GraphMarks = {
    unit,
    bands,
    compact,
    framed: isFramed(graph) && !isFramed({ ...graph, framed: false }),
    opens: opens !== undefined,
    scale: scale === undefined ? undefined : Math.round(scale * 100),
    ...placeMarks(graph.places),
    paint: unpainted(graph, classes),
  }
  classes.add(lanes[0].id, ...classesOf(graphMarks, marks))
}

/** Tones of what a stage holds. */
const tonesHeld = ({ tokens = [], counts = [] }: LaneNode) => [...tokens, ...counts.map(({ tone }) => tone)]

/** Declared colours that no node of the drawing is painted in: those of tokens from stages that stand elsewhere. */
function unpainted({ lanes, colours }: LanesGraph, classes: Classes): string[] {
  const tones = new Set(lanes.flatMap(({ nodes }) => nodes.flatMap(tonesHeld)))
  return [...tones].flatMap((tone) => {
    const colour = own(colours, tone)
    if (!colour || isBuiltinTone(tone) || classes.ids.has(tone)) return []
    return [`${tone}-${colour.slice(1)}`]
  })
}
