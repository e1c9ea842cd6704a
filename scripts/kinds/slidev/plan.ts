import { PICTURES, pictureName } from '../../pictures/name.js'
import type { PlanContext, PlannedPart } from '../../deck/context.js'
import type { SlideInputOf } from '../../schema/outline.js'
import { textOf } from '../../schema/text.js'
import { filesIn, pathFrom, withFiles } from '../../pictures/own-markdown.js'

/** What stands on such a slide, in one language, without layout. */
export interface Body {
  kind: 'slidev'
  /** As it is written; files of the deck by the names that outputs know them by. */
  markdown: string
  description: string
  /** Paths of its files in the deck's folder. */
  files: string[]
  /** Other hosts that it may load from. */
  hosts: string[]
}

/** One slide, whatever is in it: nobody knows how to split what is not understood. */
export function plan(slide: SlideInputOf<'slidev'>, { text, locale, content }: PlanContext): PlannedPart[] {
  const from = slide.file === undefined ? undefined : textOf(slide.file, locale.code)
  // Loading has put a file's text here.
  const written = (slide.markdown === undefined ? '' : (textOf(slide.markdown, locale.code) ?? '')).trim()
  const name = (path: string): string => `./${PICTURES}/${content.id}/${pictureName(pathFrom(from, path))}`
  const body: Body = {
    kind: 'slidev',
    markdown: withFiles(written, name),
    description: text.plain(slide.description),
    files: [...new Set(filesIn(written).map(({ path }) => pathFrom(from, path)))],
    hosts: slide.hosts ?? [],
  }
  return [{ body, sources: [], clicks: slide.clicks ?? 0 }]
}
