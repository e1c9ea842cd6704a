import { inlineText } from '../../content/inline.js'
import { byLetter, letterOf } from '../../deck/alphabet.js'
import { byId, citesOf, type PlanContext, type PlannedPart } from '../../deck/context.js'
import { listPages, type ListSetting } from '../../deck/split.js'
import type { SlideInputOf } from '../../schema/outline.js'
import { stageRoom } from '../../text/headline.js'
import { lines } from '../../text/measure.js'
import type { TermModel } from '../../deck/model.js'

/** What stands on such a slide, in one language, without layout. */
export interface Body extends ListSetting {
  kind: 'glossary'
  terms: TermModel[]
  /** The letters that stand beside terms: at the first one under each letter, and at the top of a page; else empty. */
  letters?: string[]
}

const sizes = [28, 27, 26, 25, 24, 23, 22, 21, 20]
/** Width of a column, and of the letters beside it (components/Glossary.vue). */
const column = 540
const gutter = 40
/** Shorter lists are seen at a glance: they need no letters, and their type is the component's. */
const leastLetters = 7

/**
 * The glossary in two columns of words with their definitions: by letter, or as the slide names them.
 *
 * A list that fills several pages has one size of type on all of them, the largest that needs no further page.
 */
export function plan(slide: SlideInputOf<'glossary'>, { content, text, locale }: PlanContext): PlannedPart[] {
  const named = slide.terms ?? content.terms.map(({ id }) => id)
  const found = named.map((id) => {
    const term = byId(content.terms, id)
    const model = {
      id,
      term: text.plain(term.term),
      aka: text.optional(term.aka),
      definition: text.inline(term.definition),
    }
    return { model, sources: [...term.sources, ...citesOf(model.definition)] }
  })
  const terms = slide.terms ? found : byLetter(found, ({ model }) => model.term, locale.tag)
  const letterOfTerm = ({ model }: (typeof terms)[number]) => letterOf(model.term, locale.tag)
  const lettered = !slide.terms && terms.length >= leastLetters && terms.every((term) => letterOfTerm(term))
  const room = stageRoom(text.plain(slide.headline), false) - 24
  const width = column - (lettered ? gutter : 0)
  const height = ({ model }: (typeof terms)[number], size: number): number =>
    lines(`${model.term} ${model.aka ?? ''}`, size * 1.08, width) * size * 1.52 +
    lines(inlineText(model.definition), size, width) * size * 1.5 +
    size * 0.95
  return listPages(terms, { sizes, height, room, grouped: lettered }).map(({ page, setting }) => ({
    body: {
      kind: 'glossary',
      terms: page.map(({ model }) => model),
      ...(lettered ? { letters: firstOfEach(page.map(letterOfTerm)) } : {}),
      ...setting,
    },
    sources: page.flatMap(({ sources }) => sources),
    clicks: 0,
  }))
}

const firstOfEach = (letters: (string | undefined)[]): string[] =>
  letters.map((letter = '', at) => (letter === letters[at - 1] ? '' : letter))
