/**
 * The deck model: what the planner makes of a deck's content in one language. It is JSON-able, knows no
 * markdown, no HTML and no pixels but the diagram views', and is the only thing that the exporters read.
 */
import type { SlideBody } from '../kinds/plans.js'
import type { Locale } from '../locale/types.js'
import type { Place } from '../problems/place.js'
import type { EdgeKind, PipelineMode, StageKind } from '../schema/graph.js'
import type { Inline } from '../schema/inline.js'
import type { Verdict } from '../schema/knowledge.js'

export interface ModalityModel {
  id: string
  label: string
  /** `neutral` ones have no colour of their own. */
  tone: string
  icon?: string
  colour?: string
  night?: string
}

export interface SubjectModel {
  id: string
  name: string
  full?: string
  definition?: Inline[]
  modalities: string[]
}

export interface SourceModel {
  id: string
  /** 1-based number in order of first use in the deck. */
  number: number
  /** `Vaswani et al. 2017`, for the source line. */
  short: string
  /** The full reference, without links. */
  full: string
  /** Address made from an identifier that the source carries (arXiv, DOI, printed address). */
  href?: string
  /** The identifier as text, e.g. `arXiv:1706.03762`. */
  identifier?: string
  note?: string
  checked?: 'primary' | 'secondary' | 'memory' | 'computed'
}

export interface TermModel {
  id: string
  term: string
  aka?: string
  definition: Inline[]
}

/** A paragraph of the speaker notes. `click` is the click at which it is said, 0 = on entering. */
export interface NoteParagraph {
  click: number
  text: Inline[]
}

// ---- diagrams -------------------------------------------------------------------------------------

export interface StageModel {
  id: string
  label: string
  detail?: string
  kind: StageKind
  modality: string
  column?: number
  row?: number
  /** Columns that its box covers; 1 where absent. */
  span?: number
  /** Pipeline that this stage stands for. */
  expands?: string
  frozen?: boolean
}

export interface EdgeModel {
  from: string
  to: string
  kind: EdgeKind
  label?: string
}

export interface PipelineModel {
  id: string
  subject?: string
  /** Lane title: the subject's name where there is one, else the pipeline's. */
  title: string
  subtitle?: string
  name: string
  mode: PipelineMode
  stages: StageModel[]
  edges: EdgeModel[]
  groups: GroupModel[]
  /** The deck's words for kinds of edges, for the legend. */
  legend?: Partial<Record<EdgeKind, string>>
  /** Modalities of its subject. */
  modalities?: string[]
}

/** Stages taken together in an overview. */
export interface GroupModel {
  id: string
  label: string
  stages: string[]
  /** Id of the stage whose name stands in its box. */
  main?: string
  detail?: string
}

/** One drawing: a Mermaid fence with its text alternative and click steps. */
export interface DiagramView {
  /** Unique in the deck, e.g. `llm-vs-lmm-inference-1`. */
  id: string
  /** The Mermaid text, without the fence. */
  mermaid: string
  /** Short title (accTitle). */
  title: string
  /** Text alternative in the deck's language, one or more sentences or lines. */
  description: string
  /** Number of click steps (0 = shown at once). */
  steps: number
  /** Box in px that the drawing must fit. */
  width: number
  height: number
  /** `(1/2)`-like place where a diagram is split into several views. */
  part?: { n: number; of: number; label?: string }
  /** What the graphs' comparison says, in words and numbers, for comparisons. */
  difference?: string
  /**
   * What the colours of a comparison stand for here: is anything shared drawn, which subjects have stages of their own,
   * and which have some of no modality, drawn in solid ink?
   */
  drawn?: { shared: boolean; only: string[]; solid: string[] }
  place: Place
}

// ---- slides ---------------------------------------------------------------------------------------

export interface SlideCommon {
  /** The outline's id; parts of a split slide get `-2`, `-3`. */
  id: string
  /** 1-based position in the deck. */
  number: number
  section: string
  appendix: boolean
  kicker: string
  headline: string
  part?: { n: number; of: number }
  minutes: number
  /** Of a split slide: this part's share (./notes.ts). */
  notes: NoteParagraph[]
  private: NoteParagraph[]
  /** What the presenter still sees at a part that has no notes of its own; printed and searched with their part only. */
  recalled?: NoteParagraph[]
  /** On the first part: notes that name a click which never comes. */
  late?: ('notes' | 'private')[]
  /** Source ids that the slide uses, in order of appearance. */
  sources: string[]
  footnote?: string
  dark: boolean
  /** Number of click steps. */
  clicks: number
  /** Ids of the variants that skip this slide. */
  skippedBy: string[]
  place: Place
}

export interface CellModel {
  text: Inline[]
  modalities: string[]
}

export interface RowModel {
  id: string
  label: string
  /** One for each subject of the table, in order. */
  cells: CellModel[]
  /** Computed: do the cells differ? */
  differs: boolean
}

export interface EventModel {
  id: string
  /** ISO, to the precision known. */
  date: string
  /** As it is written in the locale. */
  dateText: string
  label: string
  text?: Inline[]
  subjects: string[]
  /** What it is about, in whose colours it is drawn; as its subjects where absent. */
  modalities?: string[]
  mark: boolean
}

export interface FactModel {
  id: string
  label: string
  /** With the date of which it is, where the data names one. */
  statement: Inline[]
  value?: number
  /** Number formatted for the locale, without unit. */
  valueText?: string
  unit?: string
  arithmetic?: string
}

export interface ClaimModel {
  id: string
  quote: string
  where?: string
  verdict: Verdict
  truth: Inline[]
  sources: string[]
}

export type { SlideBody } from '../kinds/plans.js'
export type SlideModel = SlideCommon & SlideBody
export type SlideKind = SlideBody['kind']
export type SlideOf<K extends SlideKind> = SlideCommon & Extract<SlideBody, { kind: K }>

export interface DeckMeta {
  title: string
  subtitle?: string
  description?: string
  author?: string
  affiliation?: string
  /** ISO date of the content; the PDFs carry it. */
  date?: string
  dateText?: string
  version?: string
  copyright?: string
  licence?: string
  address?: string
  keywords: string[]
  accent?: string
  credit?: Inline[]
  /** Planned length in minutes. */
  minutes?: number
}

export interface DeckModel {
  id: string
  locale: Locale
  /** Every language of the deck, in the order of the data. */
  languages: { code: string; tag: string; name: string }[]
  meta: DeckMeta
  sections: { id: string; title: string; appendix: boolean; first: number; last: number; minutes: number }[]
  slides: SlideModel[]
  modalities: ModalityModel[]
  subjects: SubjectModel[]
  pipelines: PipelineModel[]
  /** Cited sources only, by number. */
  sources: SourceModel[]
  terms: TermModel[]
  /** Every claim of the deck, for the handout's corrections table. */
  claims: ClaimModel[]
  variants: { id: string; name: string; minutes: number; skip: string[] }[]
  fonts: { family: string; package: string; subset?: string }[]
  systemFonts: boolean
}
