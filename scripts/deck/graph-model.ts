/** Pipelines in one language, and what is drawn of them; a part of the deck model (./model.ts). */
import type { Place } from '../problems/place.js'
import type { EdgeKind, PipelineMode, StageDrawing, StageKind } from '../schema/graph.js'

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
  /** Ids of the stages there that it stands for; by its own id where absent (diagram/compare.ts). */
  covers?: string[]
  frozen?: boolean
  /** It is there and takes no part in what is shown. */
  idle?: boolean
  /** The headline speaks of it. */
  strong?: boolean
  /** How many tokens there are here, by modality. */
  tokens?: TokensModel[]
  /** What stands in its box beside its words: one of these. */
  drawing?: StageDrawing
  picture?: { image: string; alt: string }
}

/** So many tokens of one modality. */
export interface TokensModel {
  modality: string
  count: number
  /** How many stand side by side. */
  across?: number
  /** The number is no measured one. */
  example?: boolean
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
  /** What the stages are for that only it has, in comparisons. */
  adds?: string
  name: string
  mode: PipelineMode
  stages: StageModel[]
  edges: EdgeModel[]
  groups: GroupModel[]
  /** Stages that are drawn within a border; one inside another stands behind it. */
  frames?: FrameModel[]
  /** The deck's words for kinds of edges, and for tokens, for the legend. */
  legend?: Partial<Record<EdgeKind | 'tokens', string>>
  /** Modalities of its subject. */
  modalities?: string[]
  /** Ids of the pipelines that the deck compares with it somewhere: its colours are the same where it stands alone. */
  beside?: string[]
}

/** Stages taken together in an overview. */
export interface GroupModel {
  id: string
  label: string
  stages: string[]
  /** Id of the stage whose name stands in its box. */
  main?: string
  name?: string
  detail?: string
}

/** Stages drawn within a border with a title. */
export interface FrameModel {
  id: string
  label: string
  stages: string[]
  /** Nothing in it is updated. */
  frozen?: boolean
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
  /** What stands before that: nothing differs, all recurs and more is added, or something differs. */
  sign?: 'equal' | 'plus' | 'equal-not'
  /**
   * What the looks of a comparison stand for here: is anything shared drawn, and which subjects have stages of their
   * own, in which tones (`neutral`: of no modality, told by its outline)? Are there stages in solid ink, of which the
   * headline speaks?
   */
  drawn?: {
    shared: boolean | 'all' | 'some'
    only: { subject: string; tones: string[] }[]
    strong: boolean
    /** The step at which each is there, where that is not the first: nothing is told of before it comes. */
    from?: { shared?: number; only: Record<string, number>; strong?: number }
  }
  /** Does its first lane stand alone before the first click, in a drawing of its own? */
  grows?: true
  /** Files of the deck whose pictures stand in stages, by output name; none where absent. */
  pictures?: Record<string, string>
  /** Frames that could not be drawn here; none where absent. */
  undrawn?: UndrawnFrame[]
  place: Place
}

/** A frame that is left out of a drawing. */
export interface UndrawnFrame {
  pipeline: string
  frame: string
  /** What would stand inside it: stages by their labels. */
  stages: string[]
}
