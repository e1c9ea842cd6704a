/** Lanes graph → Mermaid text: valid in stock Mermaid, readable in a diff. Pure. */
import { own } from '../text/own.js'
import { isFramed } from './layout/titles.js'
import type { LaneEdge, LanesGraph } from './layout/types.js'

const special = /[^\p{L}\p{M}\p{N}\u2060 ,()+/:=×·（），。、：；！？“”‘’《》—…]/gu

/** Escapes a text so that Mermaid shows every character as it is. */
export function escapeMermaid(text: string): string {
  const clean = text.replace(/\s+/gu, ' ').trim()
  return clean
    .replace(special, (char, at: number) => {
      const plain =
        /[-.%@_'&]/.test(char) &&
        !/[-.%@_'&]/.test(clean[at + 1] ?? '') &&
        !/[-.%@_'&]/.test(clean[at - 1] ?? '') &&
        at > 0 &&
        // HTML reads `&copy` as a sign even without its semicolon.
        !(char === '&' && /^[A-Z]?[A-Za-z#][A-Za-z0-9]/.test(clean.slice(at + 1)))
      return plain ? char : `#${char.codePointAt(0)};`
    })
    .replace(/^(\d+)(?=[.)])/u, (digits) => `#${digits.charCodeAt(0)};${digits.slice(1)}`)
    .replace(
      /(https?|www|\bfa[bklrs]?)([:.])/giu,
      (_, word: string, mark: string) => `${word}#${mark.charCodeAt(0)};`,
    )
    .replace(/[\uFB02°¶ß]/gu, (char) => `#${char.codePointAt(0)};`)
}

const arrows: Record<LaneEdge['kind'], string> = {
  data: '-->',
  grad: '-.->',
  loop: '-->',
  weights: '==>',
  control: '--o',
  option: '-.->',
}

/** The grey of ghosts, upper case. */
export const GHOST_STROKE = '#868F9C'

const defs: Record<string, string> = {
  text: 'fill:#E4ECFA,stroke:#0A3D9E,color:#17212F',
  image: 'fill:#FCEADB,stroke:#B4530A,color:#17212F',
  audio: 'fill:#DAF2E6,stroke:#007A4E,color:#17212F',
  video: 'fill:#F3E2EF,stroke:#6B1D59,color:#17212F',
  neutral: 'fill:#ECEEF1,stroke:#868F9C,color:#17212F',
  shared: 'fill:#ECEEF1,stroke:#868F9C,color:#17212F',
  only: 'stroke-width:2px',
  inherited: 'fill:#ECEEF1,stroke:#17212F,stroke-width:3px',
  changed: 'fill:#ECEEF1,stroke:#17212F',
  moved: 'fill:#ECEEF1,stroke:#17212F,stroke-dasharray:9 4 2 4',
  ghost: `fill:none,stroke:${GHOST_STROKE},stroke-dasharray:5 5`,
  stub: 'fill:none,stroke:#868F9C,stroke-dasharray:2 4',
  legend: 'fill:none,stroke:none',
  grad: 'stroke-dasharray:3 5',
  loop: 'stroke-dasharray:14 5 3 5',
  gap: 'stroke:#868F9C',
}

/** Names are free of Mermaid's words: a class of ours is prefixed in one place only. */
const list = (ids: string[], name: string) => (ids.length > 0 ? [`  class ${ids.join(',')} ${name}`] : [])

/** Text of one fence (without the fence marks); ends with a newline. */
export function toMermaid(graph: LanesGraph, title: string, description: string): string {
  const out = [
    '---',
    'config:',
    '  layout: diptych-lanes',
    '  htmlLabels: false',
    '---',
    `flowchart ${graph.direction}`,
  ]
  const classes = new Map<string, string[]>()
  const add = (name: string, id: string) => classes.set(name, [...(classes.get(name) ?? []), id])
  out.push(`  accTitle: ${escapeMermaid(title)}`, `  accDescr: ${escapeMermaid(description)}`)
  for (const lane of graph.lanes) {
    const text = [lane.title, lane.subtitle]
      .filter((part) => part !== undefined && part !== '')
      .map((part) => escapeMermaid(part!))
    out.push(`  subgraph ${lane.id}["${text.join('<br/>') || ' '}"]`)
    for (const node of lane.nodes) {
      const label = [node.label, node.detail]
        .filter((part) => part !== undefined && part !== '')
        .map((part) => escapeMermaid(part!))
      out.push(`    ${node.id}["${label.join('<br/>') || ' '}"]`)
      if (node.status === 'plain' || node.status === 'only' || node.status === 'ghost')
        add(node.tone, node.id)
      else if (node.status !== 'stub') add(`tone-${node.tone}`, node.id)
      if (node.status !== 'plain') add(node.status, node.id)
      if (node.icon) add(`icon-${node.icon}`, node.id)
      for (const tone of node.tokens ?? []) add(`tokens-${tone}`, node.id)
      if (node.frozen) add('frozen', node.id)
      if (node.column !== undefined) add(`col-${node.column}`, node.id)
      if (node.row !== undefined) add(`row-${node.row}`, node.id)
      if (node.span !== undefined && node.span > 1) add(`span-${node.span}`, node.id)
      if (node.key !== node.id.slice(2)) add(`key-${node.key.split('~')[1]}`, node.id)
      if (node.group !== undefined) add(`in-${node.group}`, node.id)
      if (node.step > 0) add(`step-${node.step}`, node.id)
    }
    const own = new Set(lane.nodes.map(({ id }) => id))
    for (const edge of graph.edges.filter(({ from }) => own.has(from))) {
      const label = edge.label ? `|"${escapeMermaid(edge.label)}"|` : ''
      out.push(`    ${edge.from} ${edge.id}@${arrows[edge.kind]}${label} ${edge.to}`)
      if (edge.kind === 'grad' || edge.kind === 'loop') add(edge.kind, edge.id)
      if (edge.gap) add('gap', edge.id)
    }
    out.push('  end')
  }
  const heads = (graph.heads ?? []).flatMap((text, group) =>
    classes.has(`in-${group}`) ? [{ text, group }] : [],
  )
  if (heads.length > 0) {
    out.push('  subgraph heads[" "]')
    for (const { text, group } of heads) out.push(`    G_${group}["${escapeMermaid(text)}"]:::legend`)
    out.push('  end')
  }
  if (graph.legend.length > 0) {
    out.push('  subgraph legend[" "]')
    for (const { what, text } of graph.legend)
      out.push(`    K_${what.replace(':', '_')}["${escapeMermaid(text)}"]:::legend`)
    out.push('  end')
  }
  if (graph.width !== 1136 || graph.height !== 508)
    for (const { id } of graph.lanes) add(`size-${graph.width}-${Math.floor(graph.height)}`, id)
  const [first] = graph.lanes
  if (first && graph.bands !== undefined) add(`bands-${graph.bands}`, first.id)
  if (first && graph.compact) add('compact', first.id)
  if (first && isFramed(graph) && !isFramed({ ...graph, framed: false })) add('framed', first.id)
  if (first && graph.scale !== undefined) add(`scale-${Math.round(graph.scale * 100)}`, first.id)
  for (const [name, ids] of classes) out.push(...list(ids, name))
  for (const name of [...classes.keys(), ...(graph.legend.length + heads.length > 0 ? ['legend'] : [])]) {
    const style =
      own(defs, name) ??
      (own(graph.colours, name) ? `fill:#FFFFFF,stroke:${graph.colours[name]},color:#17212F` : undefined)
    if (style) out.push(`  classDef ${name} ${style}`)
  }
  return `${out.map(guardEntities).join('\n')}\n`
}

/** Mermaid takes the last `;` from lines like `style …: … #62;`, wherever the word stands; so no colon then. */
function guardEntities(line: string): string {
  if (/^\s*classDef /.test(line) || !/(style|classDef).*:\S*#.*;/.test(line)) return line
  const [, head = '', text = line] = /^(\s*acc(?:Title|Descr): )?(.*)$/su.exec(line) ?? []
  return head
    ? head + text.replaceAll(':', '#58;')
    : text.replace(/"[^"]*"/g, (label) => label.replaceAll(':', '#58;'))
}
