/** What the layout takes and gives. Lengths are px of the slide's canvas (1280×720). */
import type { Style } from '../../text/types.js'

/** `ghost`: a stage of another part, where a line leads to it; `stub`: only the name of where a line goes on. */
export type Status = 'plain' | 'shared' | 'only' | 'inherited' | 'changed' | 'moved' | 'ghost' | 'stub'
export type LineKind = 'data' | 'grad' | 'loop' | 'weights' | 'control' | 'option'

export interface LaneNode {
  id: string
  /** Same key in two lanes = same stage = same x. */
  key: string
  label: string
  /** Below it, smaller; may hold line breaks. */
  detail?: string
  /** Its texts in the deck's other languages: a box has room for each. */
  also?: { label: string; detail?: string }[]
  /** Lines of a part that lead out of it from here, or come from elsewhere, told in the box itself. */
  open?: { way: 'to' | 'from'; name: string; kind: LineKind; label?: string }[]
  /** A stub's words without its arrow. */
  name?: string
  /** `text`, `image`, `audio`, `video`, one that the deck declares, or `neutral`. */
  tone: string
  /** Icon name (svg/icons.ts), if any. */
  icon?: string
  /** Tones of the tokens in a sequence of which no number is known: not drawn, but not left out in words, either. */
  tokens?: string[]
  /** Tokens in the order in which they stand, drawn as squares to the scale of the drawing. */
  counts?: TokenRun[]
  /** A small drawing, or a picture (its output name), beside or above the words. */
  art?: string
  status: Status
  frozen?: boolean
  /** It is there and takes no part in what is shown. */
  idle?: boolean
  /** The way branches here: lines leave it above and below, too. */
  decision?: boolean
  /** The headline speaks of it. */
  strong?: boolean
  column?: number
  row?: number
  /** Columns that the box covers, from its own to the right; 1 where absent. */
  span?: number
  /** Index of its column heading. */
  group?: number
  step: number
}

/** So many tokens of one tone. */
export interface TokenRun {
  tone: string
  count: number
  /** As how many squares they are drawn; the last one may be a part. */
  squares: number
  /** How many stand side by side, of the tokens. */
  across?: number
}

export interface LaneEdge {
  id: string
  from: string
  to: string
  kind: LineKind
  label?: string
  /** Its label in the deck's other languages. */
  also?: string[]
  /** True where the label names stages that this lane does not need. */
  gap?: boolean
  step: number
}

export interface Lane {
  id: string
  title: string
  subtitle?: string
  /** Its texts in the deck's other languages. */
  also?: { title: string; subtitle?: string }[]
  nodes: LaneNode[]
  /** What of it is drawn within a border; one inside another stands behind it. */
  enclosures?: Enclosure[]
}

/** Stages of a lane that are drawn within a border with a title: a frame of the data. */
export interface Enclosure {
  /** The same in two lanes = the same columns, as far as nothing else stands there. */
  id: string
  label: string
  /** Its title in the deck's other languages. */
  also?: string[]
  /** Width of its longest title: lines give way to that in every language, px. */
  room?: number
  /** Ids of its nodes, also those of one inside it. */
  nodes: string[]
  /** Others of its stages stand elsewhere. */
  cut?: boolean
  frozen?: boolean
}

/** Where rows and columns stand, the same in every language; whole px. */
export interface Places {
  /** Left end and width of each column. */
  columns: [x: number, width: number][]
  /** How close things stand (spacing.ts), and where the drawing begins and ends. */
  density: number
  /** The row of every stage in its strip, lane by lane in the order of the data. */
  order: number[]
  head: number
  bottom: number
  /** Each lane's share of a band: its top and bottom, and those of its rows. */
  strips: { top: number; bottom: number; rows: [y: number, height: number][] }[]
}

export interface LegendItem {
  /** A status, a line kind, or `only:<lane id>`. */
  what: string
  text: string
}

export interface LanesGraph {
  /** `RL`: drawn in a mirror, for a language that is written from the right. */
  direction: 'LR' | 'RL'
  width: number
  height: number
  lanes: Lane[]
  edges: LaneEdge[]
  /** Do lanes stand in frames with their names? What the stages say where absent (layout/titles.ts). */
  framed?: boolean
  /** How many tokens a square stands for, where any are drawn. */
  unit?: number
  /** Rows of columns to use; the best where absent. */
  bands?: number
  /** May boxes stand where a line could run straight? The best where absent. */
  compact?: boolean
  /** How much larger than its numbers the drawing is shown; 1 where absent. */
  scale?: number
  /** Where everything stands, if that was found out before. */
  places?: Places
  /** Column headings, by group index. */
  heads?: string[]
  /**
   * Where there is any: before its first click the first lane stands alone, in all of the room (opening.ts). Holds the words
   * of its legend that are others then.
   */
  opens?: LegendItem[]
  legend: LegendItem[]
  /** Stroke colours of declared modalities by tone. */
  colours: Record<string, string>
}

export interface Rect {
  x: number
  y: number
  width: number
  height: number
}

export interface Point {
  x: number
  y: number
}

export interface TextLine extends Style {
  text: string
  x: number
  /** Baseline. */
  y: number
  anchor: 'start' | 'middle' | 'end'
  /** Runs from the left in a drawing from the right. */
  fromLeft?: true
  width: number
}

export interface Box extends Rect {
  node: LaneNode
  lane: string
  lines: TextLine[]
  icon?: Rect & { name: string }
  /** Its mark stands at the lower corner, since a line passes the upper one. */
  markBelow?: true
  /** A decision runs to a point where lines come and go: above and below, in a drawing that runs down. */
  runsDown?: true
  /** Rows of squares of one tone. */
  tokens?: TokenRow[]
  /** Where its drawing or its picture stands. */
  art?: Rect
  /** Where lines lead out of what is drawn: words beside the box (tags.ts). */
  tags?: Tag[]
}

/** Words for what lies elsewhere, and the short arrow that leads there or comes from there. */
export interface Tag {
  way: 'to' | 'from'
  points: [Point, Point]
  lines: TextLine[]
}

/** Squares side by side: `height` wide each, one every `pitch` px; the last one is cut where it is a part. */
export interface TokenRow extends Rect {
  tone: string
  pitch: number
}

export interface Route {
  edge: LaneEdge
  points: Point[]
  tone: string
  /** Text on the line, in a break of it. */
  label?: Rect & { lines: TextLine[]; depth?: number }
}

export interface Frame extends Rect {
  lane: string
  /** Click at which it comes: with the first of what stands in it. */
  step: number
  lines: TextLine[]
}

/** The border of an enclosure with its ground and its title, as far as it reaches at a click. */
export interface Border extends Rect {
  enclosure: Enclosure
  lane: string
  /** 1, or 2 inside another one. */
  depth: number
  /** Only a part of it stands here: its outline is dashed. */
  part: boolean
  step: number
  /** The step at which it is drawn anew, as it reaches further then. */
  until?: number
  /** Has all of it come? */
  whole: boolean
  lines: TextLine[]
  /** Where lines may not run: the place of its title, in whichever language it is the longest. */
  heading: Rect
  /** Where the sign of what is frozen stands. */
  icon?: Rect
}

/** A soft ground behind stages that only one lane has, as far as it reaches at a click. */
export interface Panel extends Rect {
  lane: string
  step: number
}

export interface Geometry {
  width: number
  height: number
  scale: number
  direction: 'LR' | 'RL'
  frames: Frame[]
  borders: Border[]
  panels: Panel[]
  boxes: Box[]
  routes: Route[]
  /** Column headings and the words of panels. */
  heads: (TextLine & { step: number })[]
  captions: (TextLine & { step: number })[]
  legend: (Rect & { item: LegendItem; lines: TextLine[]; step: number })[]
  /** Does everything fit the box that was asked for, at full font size? */
  fits: boolean
  /** Edges that share a line with an unrelated one or had to cross a box (0 is the aim). */
  clashes: number
}

export const LABEL: Style = { size: 20, weight: 700 }
export const DETAIL: Style = { size: 16, weight: 400 }
export const NOTE: Style = { size: 16, weight: 400 }
/** Of an enclosure's title. */
export const HEADING: Style = { size: 16, weight: 700 }
export const TITLE: Style = { size: 24, weight: 700 }
