import { inlineText } from '../../content/inline.js'
import { citesOf, type PlanContext, type PlannedPart } from '../../deck/context.js'
import type { Place } from '../../problems/place.js'
import type { Inline } from '../../schema/inline.js'
import type { SlideInputOf } from '../../schema/outline.js'
import { textOf } from '../../schema/text.js'
import { stageRoom, stageWidth } from '../../text/headline.js'
import { lines } from '../../text/measure.js'

/** What stands on such a slide, in one language, without layout. */
export interface Body {
  kind: 'mermaid'
  mermaid: string
  description: string
  caption?: Inline[]
  /** Room of the drawing in px. */
  box: { width: number; height: number }
  /** Where each line of the diagram's text stands. */
  places: Place[]
}

/** A caption's type, a line of it, and its distance from the drawing; px. */
const below = { size: 20, line: 30, gap: 16 }

/** One slide: only the author knows where a diagram of any type could be cut. What is too large is told. */
export function plan(slide: SlideInputOf<'mermaid'>, { text, locale, linesOf }: PlanContext): PlannedPart[] {
  const mermaid = (textOf(slide.diagram, locale.code) ?? '').replace(/\s+$/, '')
  const caption = text.optionalInline(slide.caption)
  const taken = caption ? lines(inlineText(caption), below.size, stageWidth) * below.line + below.gap : 0
  const height = stageRoom(text.plain(slide.headline), false) - taken
  const path =
    typeof slide.diagram === 'string' ? ['diagram'] : ['diagram', pathKey(slide.diagram, locale.code)]
  const body: Body = {
    kind: 'mermaid',
    mermaid,
    description: text.plain(slide.description),
    ...(caption ? { caption } : {}),
    box: { width: stageWidth, height },
    places: linesOf(slide, path, mermaid),
  }
  return [{ body, sources: citesOf(caption), clicks: 0 }]
}

const pathKey = (texts: Record<string, string>, code: string): string =>
  Object.hasOwn(texts, code) ? code : 'common'
