/** What planning one slide needs to know: the content by id, the language, and the diagram planner. */
import type { DeckContent } from '../schema/index.js'
import type { Inline } from '../schema/inline.js'
import type { SlideInput } from '../schema/outline.js'
import type { Localizer } from './localize.js'
import type { Locale } from '../locale/types.js'
import type { Place } from '../problems/place.js'
import type { DiagramView, FactModel, PipelineModel, SlideBody, SourceModel } from './model.js'

/** A slide before it has a number: one part of what an outline entry becomes. */
export interface PlannedPart {
  body: SlideBody
  /** Source ids in order of appearance, beside those of the outline entry. */
  sources: string[]
  /** Click steps. */
  clicks: number
  /** What tells this part from the others, e.g. a group of stages; shown behind the headline. */
  label?: string
}

/** What a slide asks to be drawn. */
export interface DrawingRequest {
  id: string
  pipelines: PipelineModel[]
  /** All pipelines of the deck, for stages that stand for another one. */
  all: Map<string, PipelineModel>
  groups?: string[]
  view: 'auto' | 'overview' | 'detail'
  reveal: 'none' | 'lanes' | 'stages' | 'groups' | 'grow'
  /** Room in px. */
  box: { width: number; height: number }
  place: Place
}

/** Draws up the views of pipelines; given by scripts/diagram. */
export type DiagramPlanner = (request: DrawingRequest) => DiagramView[]

/** What two or more pipelines share and where they differ, in words. */
export type DifferenceTeller = (pipelines: PipelineModel[], all: Map<string, PipelineModel>) => string

/** What stands on a slide with a drawing. */
export interface SlideDrawing {
  request: DrawingRequest
  /** Facts below the drawing, and the sources that they name. */
  facts: FactModel[]
  named: string[]
  /** The slide of large numbers, where there is no room for them below the drawing. */
  apart: PlannedPart[]
}

export interface PlanContext {
  content: DeckContent
  text: Localizer
  locale: Locale
  pipelines: Map<string, PipelineModel>
  difference: DifferenceTeller
  /** By slide id: what is drawn on it, and what stands below. Known before anything is drawn. */
  drawings: Map<string, SlideDrawing>
  /** The views of a drawing that was asked for. */
  views: DiagramPlanner
  /** Cited sources by id; filled once all slides are planned. */
  references: Map<string, SourceModel>
  placeOf(slide: SlideInput): Place
  /** Where each line of a text of a slide stands. */
  linesOf(slide: SlideInput, path: readonly (string | number)[], text: string): Place[]
}

/** Source ids that inline text cites, in order. */
export function citesOf(nodes: Inline[] | undefined): string[] {
  return (nodes ?? []).flatMap((node) => {
    if (node.type === 'cite') return [node.source]
    return 'children' in node ? citesOf(node.children) : []
  })
}

/** The item with an id. Loading has proved that it exists; a broken promise is a defect, told as such. */
export function byId<T extends { id: string }>(items: readonly T[], id: string): T {
  const found = items.find((item) => item.id === id)
  if (!found) throw new Error(`no item “${id}”: loading should have reported it`)
  return found
}
