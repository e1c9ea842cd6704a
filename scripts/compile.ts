/** Content folder → deck models, all languages; the part of the flow that needs no browser. */
import { packagedNames } from './content/known-names.js'
import { loadDeck } from './content/load.js'
import type { DeckModel, Locale } from './deck/model.js'
import { planDeck } from './deck/plan.js'
import { localizer } from './deck/localize.js'
import { modalityModels } from './deck/meta.js'
import { compare } from './diagram/compare.js'
import { measureText } from './diagram/measure.js'
import { planDiagram } from './diagram/plan.js'
import { tellDifference } from './diagram/tell.js'
import { builtinWords, localeOf, wordKeys } from './locale/load.js'
import type { Problem } from './problems/problem.js'
import type { DeckContent } from './schema/index.js'

export interface Compiled {
  id: string
  /** One model a language, in the order of the data; empty where there are errors. */
  decks: DeckModel[]
  problems: Problem[]
  /** Files read, absolute: what `dev` watches. */
  files: string[]
  content?: DeckContent
}

/** Is there anything among the problems that stops a build? */
export const hasErrors = (problems: Problem[]): boolean =>
  problems.some(({ severity }) => severity === 'error')

/**
 * Loads and plans a deck.
 *
 * @param dir the deck folder
 * @param languages keys to plan; all of the deck's when empty
 */
export async function compileDeck(dir: string, languages: string[] = []): Promise<Compiled> {
  const words = builtinWords()
  const builtin = Object.fromEntries([...words].map(([code, known]) => [code, Object.keys(known)]))
  const loaded = await loadDeck(dir, undefined, {
    knownStrings: { builtin, all: wordKeys(words) },
    knownNames: packagedNames,
  })
  const { content, problems, files } = loaded
  if (!content || hasErrors(problems)) return { id: content?.id ?? dir, decks: [], problems, files }
  const codes = Object.keys(content.deck.languages).filter(
    (code) => !languages.length || languages.includes(code),
  )
  const decks = codes.map((code) => {
    const locale: Locale = localeOf(content.deck, code, words)
    const modalities = modalityModels(content, localizer(code), locale.strings)
    return planDeck({
      content,
      locale,
      placeOf: (slide) => loaded.placeOf(['outline', slide.id]),
      difference: (pipelines, all) => tellDifference(compare(pipelines, all), locale.strings, locale.tag),
      diagrams: (request) =>
        planDiagram({
          ...request,
          modalities,
          strings: locale.strings,
          lang: code,
          tag: locale.tag,
          measure: measureText,
        }),
    })
  })
  return { id: content.id, decks, problems, files, content }
}
