/** What a deck knows, in one language; a part of the deck model (./model.ts). */
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
  /** What stands in it as the title. */
  title?: string
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
  /** Id of the subject whose colours it takes. */
  subject?: string
}

export interface ClaimModel {
  id: string
  quote: string
  where?: string
  verdict: Verdict
  truth: Inline[]
  /** The quotation with its words struck and written in. */
  edited?: Inline[]
  sources: string[]
}
