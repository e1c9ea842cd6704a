import { inlineText } from '../../content/inline.js'
import { byLetter, letterOf } from '../../deck/alphabet.js'
import { byId, citesOf, type PlanContext, type PlannedPart } from '../../deck/context.js'
import { listPages, type ListSetting } from '../../deck/split.js'
import { glossaryHeight } from '../../figures/lists.js'
import type { SlideInputOf } from '../../schema/outline.js'
import { footClear, stageRoom } from '../../text/headline.js'
import type { TermModel } from '../../deck/model.js'

/** What stands on such a slide, in one language, without layout. */
export interface Body extends ListSetting {
  kind: 'glossary'
  terms: TermModel[]
  /** The letters that stand beside terms: at the first one under each letter, and at the top of a page; else empty. */
  letters?: string[]
  /** Each word stands in a row with its definition beside it, as in a long list. */
  inRows?: boolean
}

/** Sizes of a short list, word above definition, and of one by letter, in rows. */
const sizes = [26, 25, 24, 23, 22]
const rowSizes = [32, 30, 28, 26, 24, 23, 22, 21, 20, 19, 18]
/** Shorter lists are seen at a glance: they need no letters, and their type is the component's. */
const leastLetters = 5

/**
 * The glossary: by letter in rows of words and definitions, or as the slide names them in two columns.
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
  const room = stageRoom(text.plain(slide.headline), false) - footClear
  const pages = (inRows: boolean) =>
    listPages(terms, {
      sizes: inRows ? rowSizes : sizes,
      height: ({ model }, size) => {
        const entry = {
          term: `${model.term} ${model.aka ?? ''}`.trim(),
          definition: inlineText(model.definition),
        }
        return glossaryHeight(entry, { size, inRows, lettered })
      },
      room,
      grouped: lettered,
      columns: inRows ? 1 : 2,
    })
  const stacked = pages(false)
  const inRows = lettered || stacked.length > 1
  return (inRows ? pages(true) : stacked).map(({ page, setting }) => ({
    body: {
      kind: 'glossary',
      terms: page.map(({ model }) => model),
      ...(lettered ? { letters: firstOfEach(page.map(letterOfTerm)) } : {}),
      ...(inRows ? { inRows } : {}),
      ...setting,
    },
    sources: page.flatMap(({ sources }) => sources),
    clicks: 0,
  }))
}

const firstOfEach = (letters: (string | undefined)[]): string[] =>
  letters.map((letter = '', at) => (letter === letters[at - 1] ? '' : letter))
