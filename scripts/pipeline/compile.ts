/** Content folder → deck models, all languages; the part of the flow that needs no browser. */
import { resolve } from 'node:path'
import { packagedNames } from '../content/known-names.js'
import { lateClicks } from '../deck/late-clicks.js'
import { longHeadlines } from '../deck/long-headlines.js'
import { hurriedNotes } from '../deck/pace.js'
import { undrawnFrames } from '../deck/undrawn-frames.js'
import { untoldGroups } from '../diagram/untold-groups.js'
import { LoadMemory } from '../content/load-memory.js'
import { loadDeck, type LoadedDeck } from '../content/load.js'
import type { DeckModel, DiagramView } from '../deck/model.js'
import type { Locale, Words } from '../locale/types.js'
import { draftDeck, type DeckDraft } from '../deck/plan.js'
import { localizer } from '../deck/localize.js'
import { modalityModels } from '../deck/meta.js'
import { compare } from '../diagram/compare.js'
import { planDiagram, type DiagramRequest } from '../diagram/plan.js'
import { contentMeasure } from '../fonts/content.js'
import type { Shape } from '../diagram/shape.js'
import { describeDifference } from '../diagram/describe.js'
import { formerWords, laterWords } from '../locale/later.js'
import { builtinWords, localeOf, wordKeys } from '../locale/load.js'
import type { Problem } from '../problems/problem.js'
import { byRules } from '../problems/rules.js'
import { hasErrors } from '../problems/result.js'
import type { DeckContent } from '../schema/index.js'
import type { Measure } from '../text/types.js'
import { keptPlans } from './kept-plans.js'

export interface Compiled {
  id: string
  /** The deck folder, absolute. */
  dir: string
  /** One model a language, in the order of the data; empty where there are errors. */
  decks: DeckModel[]
  problems: Problem[]
  /** Files read, absolute: what `dev` watches. */
  files: string[]
  /** Digest of each picture's file as it was checked, by its absolute path. */
  pictures: ReadonlyMap<string, string>
  content?: DeckContent
}

/** What was found the last time; see LoadMemory. */
export interface CompileMemory {
  load?: LoadMemory
  /** Of the interface, which no edit of a deck changes. */
  words?: Map<string, Words>
}

/**
 * Loads and plans a deck.
 *
 * @param dir the deck folder
 * @param languages keys to plan; all of the deck's when empty
 * @param memory of the deck, for who compiles it again after an edit; filled
 */
export async function compileDeck(
  dir: string,
  languages: string[] = [],
  memory: CompileMemory = {},
): Promise<Compiled> {
  const words = (memory.words ??= builtinWords())
  const builtin = Object.fromEntries([...words].map(([code, known]) => [code, Object.keys(known)]))
  const loaded = await loadDeck(dir, undefined, {
    knownStrings: {
      ...{ builtin, all: wordKeys(words.get('en')), english: words.get('en') ?? {} },
      ...{ later: laterWords, former: formerWords },
    },
    knownNames: packagedNames,
    memory: (memory.load ??= new LoadMemory()),
  })
  const { content, problems, files, pictures } = loaded
  const root = resolve(dir)
  if (!content || hasErrors(problems))
    return { id: content?.id ?? dir, dir: root, decks: [], problems, files, pictures }
  const known = Object.keys(content.deck.languages)
  const codes = known.filter((code) => !languages.length || languages.includes(code))
  const { measure, key } = await contentMeasure(content, root)
  // What every language asks to be drawn is known before anything is: one arrangement serves them all.
  const drafts = new Map(
    known.map((code) => [code, draftIn(content, localeOf(content.deck, code, words), loaded, measure)]),
  )
  const arranged = { fits: new Map<string, boolean>(), shapes: new Map<string, Shape>() }
  const plans = await keptPlans(root, { codes, fonts: key })
  const viewsIn = (id: string, code: string): DiagramView[] => {
    const [own, ...others] = [code, ...known.filter((other) => other !== code)].flatMap(
      (one) => drafts.get(one)!.requests.get(id) ?? [],
    )
    return own ? planDiagram({ ...own, memory: arranged }, others) : []
  }
  const decks = codes.map((code, at) =>
    drafts.get(code)!.plan(({ id }) => {
      const requests = known.flatMap((one) => drafts.get(one)!.requests.get(id) ?? [])
      return plans.views(requests, () => codes.map((one) => viewsIn(id, one)))[at] ?? []
    }),
  )
  await plans.save()
  return {
    id: content.id,
    dir: root,
    decks,
    problems: [
      ...problems,
      ...byRules(
        [
          ...lateClicks(decks, loaded),
          ...longHeadlines(decks, loaded),
          ...hurriedNotes(decks, loaded),
          ...undrawnFrames(decks, loaded),
          ...untoldGroups(decks, content, loaded),
        ],
        loaded.rules,
      ),
    ],
    files,
    pictures,
    content,
  }
}

interface LanguageDraft {
  requests: Map<string, DiagramRequest>
  plan: DeckDraft['plan']
}

/** A deck in one language with its requests for drawings, as scripts/diagram takes them. */
function draftIn(
  content: DeckContent,
  locale: Locale,
  { placeOf, linesOf }: Pick<LoadedDeck, 'placeOf' | 'linesOf'>,
  measure: Measure,
): LanguageDraft {
  const { code, strings, tag, dir } = locale
  const text = localizer(code)
  const modalities = modalityModels(content, text, strings)
  const terms = [
    ...content.terms.map(({ term }) => text.plain(term)),
    ...modalities.map(({ label }) => label),
  ]
  const draft = draftDeck({
    content,
    locale,
    placeOf: (slide) => placeOf(['outline', slide.id]),
    linesOf: (slide, path, written) => linesOf(['outline', slide.id, ...path], written),
    difference: (pipelines, all) => describeDifference(compare(pipelines, all), strings, tag),
  })
  const more = { modalities, terms: [...terms, ...draft.words], strings, lang: code, tag, dir, measure }
  const requests = new Map([...draft.requests].map(([id, request]) => [id, { ...request, ...more }]))
  return { requests, plan: draft.plan }
}
