/**
 * The deck model: what the planner makes of a deck's content in one language. It is JSON-able, knows no
 * markdown, no HTML and no pixels but the diagram views', and is the only thing that the exporters read.
 */
import type { SlideBody } from '../kinds/plans.js'
import type { Locale } from '../locale/types.js'
import type { Place } from '../problems/place.js'
import type { Inline } from '../schema/inline.js'
import type { PipelineModel } from './graph-model.js'
import type { ClaimModel, ModalityModel, SourceModel, SubjectModel, TermModel } from './knowledge-model.js'

export type * from './graph-model.js'
export type * from './knowledge-model.js'

/** A paragraph of the speaker notes. `click` is the click at which it is said, 0 = on entering. */
export interface NoteParagraph {
  click: number
  text: Inline[]
}

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
  /** Who may show the deck in a frame: everybody, or pages of these hosts. */
  embed?: true | string[]
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
  /** Words beside the terms that no line cuts (./kept-words.ts); absent where there are none. */
  words?: string[]
  /** Every claim of the deck, for the handout's corrections table. */
  claims: ClaimModel[]
  variants: { id: string; name: string; minutes: number; skip: string[] }[]
  fonts: { family: string; package: string; subset?: string }[]
  systemFonts: boolean
}
