/**
 * What Mermaid text carries for our layout, as data: the classes of nodes and lanes, each with what it says. The
 * encoder (encode.ts) and the decoder (decode.ts) read the same tables, so neither knows a word that the other does
 * not. Stock Mermaid draws such text, too: to it these are classes without a style. Pure.
 */
import type { LineKind, Status } from '../layout/types.js'

/** Marks of a node beside its tone and its status (node-class.ts). */
export interface NodeMarks {
  icon?: string
  /** Tones of the tokens in a sequence without numbers. */
  tokens?: string[]
  /** Tokens as `<place>-<count>-<tone>` or `<place>-<count>x<across>-<tone>`. */
  counts?: string[]
  /** A small drawing by its name, or a picture by its file's, with `_` for the dot. */
  art?: string
  frozen?: boolean
  /** It takes no part here. */
  idle?: boolean
  decision?: boolean
  /** The headline speaks of it. */
  strong?: boolean
  column?: number
  row?: number
  span?: number
  /** Tells a stage's box from that of the same stage elsewhere in another lane (ids.ts). */
  copy?: number
  group?: number
  step?: number
}

/** Marks of a whole drawing. */
export interface GraphMarks {
  /** Width and height, px. */
  size?: number[]
  /** How many tokens a square stands for. */
  unit?: number
  bands?: number
  compact?: boolean
  framed?: boolean
  /** The first lane stands alone before the first click. */
  opens?: boolean
  /** Scale, per cent. */
  scale?: number
  /** Left end and width of each column, px; and how close things stand, with the heights of rows (places.ts). */
  columns?: number[]
  rows?: number[]
  /** Colours of tones that only tokens have, `<tone>-<hex>`: no class of a node paints in them. */
  paint?: string[]
}

/** Marks of a frame's subgraph. */
export interface FrameMarks {
  /** Others of its stages stand elsewhere. */
  cut?: boolean
  frozen?: boolean
  /** Width of its longest title, px. */
  room?: number
}

/** A class and what it says: the class alone (`flag`), or the class with a value behind a hyphen. */
export interface Mark<Marks> {
  /** `col` of `col-3`. */
  name: string
  key: keyof Marks & string
  /** `numbers`: several in one class, `size-600-300`; `words`: a class for each. */
  value: 'flag' | 'word' | 'words' | 'number' | 'numbers'
  /** The least number that is written; one below it says nothing. */
  least?: number
}

/** In the order in which they are written. */
export const nodeMarks: Mark<NodeMarks>[] = [
  { name: 'icon', key: 'icon', value: 'word' },
  { name: 'tokens', key: 'tokens', value: 'words' },
  { name: 'count', key: 'counts', value: 'words' },
  { name: 'art', key: 'art', value: 'word' },
  { name: 'frozen', key: 'frozen', value: 'flag' },
  { name: 'idle', key: 'idle', value: 'flag' },
  { name: 'decision', key: 'decision', value: 'flag' },
  { name: 'strong', key: 'strong', value: 'flag' },
  { name: 'col', key: 'column', value: 'number' },
  { name: 'row', key: 'row', value: 'number' },
  { name: 'span', key: 'span', value: 'number', least: 2 },
  { name: 'key', key: 'copy', value: 'number' },
  { name: 'in', key: 'group', value: 'number' },
  { name: 'step', key: 'step', value: 'number', least: 1 },
]

/** In the order in which they are written; all but the size stand at the first lane only. */
export const graphMarks: Mark<GraphMarks>[] = [
  { name: 'size', key: 'size', value: 'numbers' },
  { name: 'unit', key: 'unit', value: 'number' },
  { name: 'bands', key: 'bands', value: 'number' },
  { name: 'compact', key: 'compact', value: 'flag' },
  { name: 'framed', key: 'framed', value: 'flag' },
  { name: 'opens', key: 'opens', value: 'flag' },
  { name: 'scale', key: 'scale', value: 'number' },
  { name: 'columns', key: 'columns', value: 'numbers' },
  { name: 'rows', key: 'rows', value: 'numbers' },
  { name: 'paint', key: 'paint', value: 'words' },
]

export const frameMarks: Mark<FrameMarks>[] = [
  { name: 'cut', key: 'cut', value: 'flag' },
  { name: 'frozen', key: 'frozen', value: 'flag' },
  { name: 'room', key: 'room', value: 'number' },
]

/** The class that every frame's subgraph has; frames stand in one another so deep at most. */
export const FRAME = 'frame'
export const DEEPEST_FRAME = 2

/** Statuses that have a class; a stage without one is plain. */
export const statuses: Status[] = ['shared', 'only', 'inherited', 'changed', 'moved', 'ghost', 'stub']

/** A node's tone where its status paints it: `tone-text`. */
export const TONE = 'tone'

/**
 * Subgraphs that are no lanes, the class of their nodes, and how the ids of these begin: `opening` those that are said
 * instead while the first lane stands alone.
 */
export const LEGEND = { subgraph: 'legend', node: 'K_', opening: 'L_', class: 'legend' }
export const HEADS = { subgraph: 'heads', node: 'G_' }

/** Size of a drawing that tells none, px: the stage of a slide. */
export const SIZE = { width: 1136, height: 508 }

/** Mermaid's arrow of each kind of line. */
export const arrows: Record<LineKind, string> = {
  data: '-->',
  grad: '-.->',
  loop: '-->',
  weights: '==>',
  control: '--o',
  option: '-.->',
}

/** Kinds whose dashes stock Mermaid gets from a class. */
export const dashedKinds: LineKind[] = ['grad', 'loop']
/** Class of a line that stands for what its lane does not need. */
export const GAP = 'gap'

/** Classes that Mermaid itself gives to nodes. */
const mermaids = /^(default|node|label|flowchart.*)$/

/** Does a class of a node say something other than its tone? */
export const isMark = (name: string): boolean =>
  mermaids.test(name) ||
  statuses.some((status) => status === name) ||
  name.startsWith(`${TONE}-`) ||
  nodeMarks.some((mark) => (mark.value === 'flag' ? name === mark.name : name.startsWith(`${mark.name}-`)))

/** The classes that say `marks`. */
export function classesOf<Marks extends object>(table: Mark<Marks>[], marks: Marks): string[] {
  return table.flatMap(({ name, key, value, least }): string[] => {
    const told = marks[key] as boolean | string | number | string[] | number[] | undefined
    if (told === undefined || told === false) return []
    if (value === 'flag') return [name]
    if (value === 'numbers') return [`${name}-${(told as number[]).join('-')}`]
    if (value === 'words') return (told as string[]).map((word) => `${name}-${word}`)
    return least !== undefined && (told as number) < least ? [] : [`${name}-${told as string | number}`]
  })
}

/** What classes say; what is in no table, or has no such value, is passed over. */
export function marksOf<Marks extends object>(table: Mark<Marks>[], names: string[]): Marks {
  const found: Record<string, unknown> = {}
  for (const { name, key, value } of table) {
    const told = names.flatMap((one) => (one.startsWith(`${name}-`) ? [one.slice(name.length + 1)] : []))
    const numbers = told.find((text) => (value === 'numbers' ? /^\d+(-\d+)+$/ : /^\d+$/).test(text))
    if (value === 'flag') {
      if (names.includes(name)) found[key] = true
    } else if (value === 'words') {
      if (told.length > 0) found[key] = told
    } else if (value === 'word') {
      if (told[0] !== undefined) found[key] = told[0]
    } else if (numbers !== undefined)
      found[key] = value === 'numbers' ? numbers.split('-').map(Number) : Number(numbers)
  }
  return found as Marks
}
