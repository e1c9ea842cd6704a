/** The Mermaid layout `diptych-lanes`: reads Mermaid's own graph data, lays it out and draws it. */
import { arrange } from './layout/arrange.js'
import { OWN_FAMILY, svgBody, toSvg } from './svg/index.js'
import { GHOST_STROKE } from './mermaid.js'
import type { Lane, LaneEdge, LaneNode, LanesGraph, LineKind, Status } from './layout/types.js'
import type { Measure } from '../text/types.js'

interface MermaidNode {
  id: string
  label?: string
  parentId?: string
  isGroup?: boolean
  cssClasses?: string
  cssCompiledStyles?: string[]
}

interface MermaidData {
  nodes: MermaidNode[]
  edges: {
    id: string
    start?: string
    end?: string
    label?: string
    classes?: string
    thickness?: string
    pattern?: string
    stroke?: string
    arrowTypeEnd?: string
  }[]
  direction?: string
  diagramId?: string
}

const words = (text: string | string[] | undefined) =>
  (Array.isArray(text) ? text.join(' ') : (text ?? '')).split(/\s+/).filter(Boolean)
const statuses: Status[] = ['shared', 'only', 'inherited', 'changed', 'moved', 'ghost', 'stub']

/** Text of a label: entities decoded, `<br>` as a line break, other markup dropped. */
export function labelText(label = ''): string {
  const named: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', nbsp: ' ', hash: '#' }
  return (
    label
      .replace(/<br\s*\/?>/gi, '\n')
      .replace(/<\/?[a-z][^>]*>/gi, '')
      // One pass: what an entity gives is text, even where it looks like another entity.
      .replace(
        /\uFB02\u00B0\u00B0(\d+)\u00B6\u00DF|(?:\uFB02\u00B0|&)(\w+)(?:\u00B6\u00DF|;)/gu,
        (whole, code: string | undefined, name = '') =>
          code ? String.fromCodePoint(Math.min(0x10ffff, Number(code))) : (named[name as string] ?? whole),
      )
  )
}

/** Mermaid's layout data → lanes graph. Any flowchart is accepted; what has no lane goes into one. */
export function readGraph(data: MermaidData): LanesGraph {
  const group = new Map(data.nodes.filter(({ isGroup }) => isGroup).map((node) => [node.id, node]))
  const top = (node: MermaidNode): string => {
    let at: MermaidNode = node
    for (let depth = 0; depth < 20 && at.parentId !== undefined && group.has(at.parentId); depth++)
      at = group.get(at.parentId)!
    return at === node ? '' : at.id
  }
  let size = { width: 1136, height: 508 }
  let [bands, scale]: (number | undefined)[] = []
  let compact: boolean | undefined
  let framed: true | undefined
  const lanes = new Map<string, Lane>()
  const legend: LanesGraph['legend'] = []
  const heads: string[] = []
  const colours: Record<string, string> = {}
  for (const node of [...group.values()].reverse()) {
    for (const name of words(node.cssClasses)) {
      const match = /^size-(\d+)-(\d+)$/.exec(name)
      if (match) size = { width: Number(match[1]), height: Number(match[2]) }
      if (name === 'compact') compact = true
      if (name === 'framed') framed = true
      const shape = /^(bands|scale)-(\d+)$/.exec(name)
      if (shape?.[1] === 'bands') bands = Number(shape[2])
      if (shape?.[1] === 'scale') scale = Number(shape[2]) / 100
    }
    if (node.parentId !== undefined || node.id === 'legend' || node.id === 'heads') continue
    const [title = '', subtitle] = labelText(node.label).split('\n')
    lanes.set(node.id, { id: node.id, title: title.trim(), subtitle, nodes: [] })
  }
  const ours = [...lanes.keys()].every((id) => /^[A-Z]$/.test(id))
  for (const node of data.nodes) {
    if (node.isGroup) continue
    const lane = top(node)
    const [label = '', detail] = labelText(node.label).split('\n')
    const names = words(node.cssClasses)
    const value = (prefix: string) => names.find((name) => name.startsWith(prefix))?.slice(prefix.length)
    if (lane === 'legend') {
      legend.push({ what: node.id.slice(2).replace('only_', 'only:'), text: label })
      continue
    }
    if (lane === 'heads') {
      heads[Number(node.id.slice(2))] = label
      continue
    }
    if (!lanes.has(lane)) lanes.set(lane, { id: lane, title: '', nodes: [] })
    const status = names.find((name): name is Status => (statuses as string[]).includes(name))
    const plainNames = names.filter(
      (name) =>
        !/^(default|node|flowchart.*|label|frozen|(icon|tokens|col|row|span|key|step|tone|in)-.*)$/.test(
          name,
        ) && !(statuses as string[]).includes(name),
    )
    const tone = value('tone-') ?? plainNames[0] ?? 'neutral'
    // A ghost has two strokes, its tone's and the grey of ghosts, in either order.
    const paint = [
      ...(node.cssCompiledStyles ?? []).join(';').matchAll(/(?:^|;|,)\s*stroke\s*:\s*(#[0-9a-f]{3,8})/gi),
    ].find(([, colour]) => status !== 'ghost' || colour!.toUpperCase() !== GHOST_STROKE)?.[1]
    // A stage drawn as shared has its tone's name only, and the colours of what is shared.
    if (
      paint &&
      plainNames.includes(tone) &&
      tone !== 'neutral' &&
      !['text', 'image', 'audio', 'video'].includes(tone)
    )
      colours[tone] = paint
    const number = (prefix: string) => (value(prefix) === undefined ? undefined : Number(value(prefix)))
    const key = ours && lane ? node.id.slice(2) + (value('key-') ? `~${value('key-')}` : '') : node.id
    const tokens = names.flatMap((name) => (name.startsWith('tokens-') ? [name.slice(7)] : []))
    const made: LaneNode = {
      id: node.id,
      key,
      label: label.trim(),
      detail,
      tone,
      icon: value('icon-'),
      tokens: tokens.length > 0 ? tokens : undefined,
      status: status ?? 'plain',
      frozen: names.includes('frozen'),
      column: number('col-'),
      row: number('row-'),
      span: number('span-'),
      group: number('in-'),
      step: number('step-') ?? 0,
    }
    lanes.get(lane)!.nodes.push(made)
  }
  const steps = new Map(
    [...lanes.values()].flatMap(({ nodes }) => nodes.map(({ id, step }) => [id, step] as const)),
  )
  const seen = new Set<string>()
  const edges = data.edges.flatMap((edge): LaneEdge[] => {
    const [from, to] = [edge.start ?? '', edge.end ?? '']
    if (!steps.has(from) || !steps.has(to) || seen.has(edge.id)) return []
    seen.add(edge.id)
    const named = /^[A-Z]_(data|grad|loop|weights|control|option)\d+(?:_gap)?$/.exec(edge.id)?.[1] as
      LineKind | undefined
    const kind =
      named ??
      (edge.thickness === 'thick' || edge.stroke === 'thick'
        ? 'weights'
        : edge.pattern === 'dotted' || edge.stroke === 'dotted'
          ? 'option'
          : 'data')
    const label = labelText(edge.label).replace(/\n/g, ' ').trim()
    return [
      {
        id: edge.id,
        from,
        to,
        kind,
        label: label || undefined,
        // Mermaid hands a layout the styles of an edge's classes, not their names.
        gap: edge.id.endsWith('_gap'),
        step: Math.max(steps.get(from)!, steps.get(to)!),
      },
    ]
  })
  const filled = [...lanes.values()].filter(({ nodes }) => nodes.length > 0)
  return {
    direction: data.direction === 'RL' ? 'RL' : 'LR',
    ...size,
    bands,
    // A fence that says how many rows it has says all of its shape.
    compact: compact ?? (bands === undefined ? undefined : false),
    scale,
    framed,
    lanes: filled,
    edges,
    heads: Array.from(heads, (text) => text ?? ''),
    legend,
    colours,
  }
}

let family = OWN_FAMILY
let measure = measureIn(family)

/** Text widths as the page itself draws them in a font list. Layouts remember what a measure gave. */
function measureIn(list: string): Measure {
  let context: CanvasRenderingContext2D | null | undefined
  return (text, { size, weight }) => {
    context ??= document.createElement('canvas').getContext('2d')
    if (!context) return text.length * size * 0.6
    context.font = `${weight} ${size}px ${list}`
    return context.measureText(text).width
  }
}

/** Font list of the drawings from now on; call it, too, when the page has got other faces. */
export function setFonts(list: string): void {
  family = list
  measure = measureIn(list)
}

/** Where the last drawing is left for the build, which takes text instead of a tree. */
export const drawn = new Map<string, string>()

/** The layout definition for `mermaid.registerLayoutLoaders`. */
export const layoutLoader = {
  name: 'diptych-lanes',
  loader: async () => ({
    render: async (data: unknown, svg: unknown) => {
      const graph = readGraph(data as MermaidData)
      const geometry = arrange(graph, measure)
      drawn.set(
        (data as MermaidData).diagramId ?? '',
        toSvg(geometry, (data as MermaidData).diagramId ?? '', graph.colours, family),
      )
      const root = (svg as { node(): SVGElement }).node()
      const group = document.createElementNS('http://www.w3.org/2000/svg', 'g')
      group.setAttribute(
        'style',
        `font-family:${family}${geometry.direction === 'RL' ? ';direction:rtl' : ''}`,
      )
      group.innerHTML = svgBody(geometry, graph.colours)
      root.append(group)
    },
  }),
}
