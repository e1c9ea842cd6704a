/** Content folder → deck models, all languages; the part of the flow that needs no browser. */
import { resolve } from 'node:path'
import { packagedNames } from '../content/known-names.js'
import { lateClicks } from '../deck/late-clicks.js'
import { loadDeck } from '../content/load.js'
import type { DeckModel, DiagramView } from '../deck/model.js'
import type { Locale } from '../locale/types.js'
import { planDeck } from '../deck/plan.js'
import { localizer } from '../deck/localize.js'
import { modalityModels } from '../deck/meta.js'
import { compare } from '../diagram/compare.js'
import { planDiagram, type DiagramRequest } from '../diagram/plan.js'
import { contentMeasure } from '../fonts/content.js'
import type { Shape } from '../diagram/shape.js'
import { describeDifference } from '../diagram/describe.js'
import { laterWords } from '../locale/later.js'
import { builtinWords, localeOf, wordKeys } from '../locale/load.js'
import type { Problem } from '../problems/problem.js'
import { hasErrors } from '../problems/result.js'
import type { DeckContent } from '../schema/index.js'

export interface Compiled {
  id: string
  /** The deck folder, absolute. */
  dir: string
  /** One model a language, in the order of the data; empty where there are errors. */
  decks: DeckModel[]
  problems: Problem[]
  /** Files read, absolute: what `dev` watches. */
  files: string[]
  content?: DeckContent
}

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
    knownStrings: { builtin, all: wordKeys(words), english: words.get('en') ?? {}, later: laterWords },
    knownNames: packagedNames,
  })
  const { content, problems, files } = loaded
  const root = resolve(dir)
  if (!content || hasErrors(problems))
    return { id: content?.id ?? dir, dir: root, decks: [], problems, files }
  const known = Object.keys(content.deck.languages)
  const codes = known.filter((code) => !languages.length || languages.includes(code))
  const measure = await contentMeasure(content, root)
  const plan = (code: string, draw: (request: DiagramRequest) => DiagramView[]): DeckModel => {
    const locale: Locale = localeOf(content.deck, code, words)
    const text = localizer(code)
    const modalities = modalityModels(content, text, locale.strings)
    const terms = [
      ...content.terms.map(({ term }) => text.plain(term)),
      ...modalities.map(({ label }) => label),
    ]
    const { strings, tag, dir } = locale
    return planDeck({
      content,
      locale,
      placeOf: (slide) => loaded.placeOf(['outline', slide.id]),
      difference: (pipelines, all) => describeDifference(compare(pipelines, all), strings, tag),
      diagrams: (request) => draw({ ...request, modalities, terms, strings, lang: code, tag, dir, measure }),
    })
  }
  // What every language asks to be drawn is known before anything is: one arrangement serves them all.
  const memory = { fits: new Map<string, boolean>(), shapes: new Map<string, Shape>() }
  const requests = new Map<string, Map<string, DiagramRequest>>()
  for (const code of known) {
    const asked = new Map<string, DiagramRequest>()
    plan(code, (request) => {
      asked.set(request.id, request)
      return []
    })
    requests.set(code, asked)
  }
  const decks = codes.map((code) =>
    plan(code, (request) => {
      const others = known.filter((other) => other !== code)
      return planDiagram(
        { ...request, memory },
        others.flatMap((other) => requests.get(other)!.get(request.id) ?? []),
      )
    }),
  )
  return {
    id: content.id,
    dir: root,
    decks,
    problems: [...problems, ...lateClicks(decks, loaded)],
    files,
    content,
  }
}
