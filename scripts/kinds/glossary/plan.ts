import { inlineText } from '../../content/inline.js'
import { byId, citesOf, type PlanContext, type PlannedPart } from '../../deck/context.js'
import { columnPages } from '../../deck/split.js'
import type { SlideInputOf } from '../../schema/outline.js'
import { stageRoom } from '../../text/headline.js'
import { lines } from '../../text/measure.js'
import type { TermModel } from '../../deck/model.js'

/** What stands on such a slide, in one language, without layout. */
export type Body = { kind: 'glossary'; terms: TermModel[] }

/** The glossary in two columns of words with their definitions. */
export function plan(slide: SlideInputOf<'glossary'>, { content, text }: PlanContext): PlannedPart[] {
  const terms = (slide.terms ?? content.terms.map(({ id }) => id)).map((id) => {
    const term = byId(content.terms, id)
    const model = {
      id,
      term: text.plain(term.term),
      aka: text.optional(term.aka),
      definition: text.inline(term.definition),
    }
    return { model, sources: [...term.sources, ...citesOf(model.definition)] }
  })
  const room = stageRoom(text.plain(slide.headline), false) - 24
  const height = ({ model }: (typeof terms)[number]): number =>
    30 + lines(inlineText(model.definition), 18, 520) * 28 + 22
  return columnPages(terms, height, room).map((page) => ({
    body: { kind: 'glossary', terms: page.map(({ model }) => model) },
    sources: page.flatMap(({ sources }) => sources),
    clicks: 0,
  }))
}
