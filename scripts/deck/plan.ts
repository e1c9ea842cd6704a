/** The planner: a deck's content in one language → its deck model. Pure; the same content gives the same model. */
import { compose } from '../text/compose.js'
import type { DeckContent } from '../schema/index.js'
import type { SectionInput, SlideInput } from '../schema/outline.js'
import {
  byId,
  citesOf,
  type DiagramPlanner,
  type DifferenceTeller,
  type DrawingRequest,
  type PlanContext,
  type PlannedPart,
} from './context.js'
import { agendaParts, fillAgendas } from '../kinds/agenda/plan.js'
import { planParts } from '../kinds/plans.js'
import { sourceParts } from '../kinds/sources/plan.js'
import { byLetter } from './alphabet.js'
import { keptWords } from './kept-words.js'
import { claimModel } from './claims.js'
import { pipelineModels, slideDrawings } from './drawings.js'
import { localizer } from './localize.js'
import { deckMeta, modalityModels, subjectModels } from './meta.js'
import type { Locale } from '../locale/types.js'
import type { Place } from '../problems/place.js'
import type { DeckModel, SlideModel, SourceModel } from './model.js'
import { type Entry, numberSlides, opens } from './number.js'
import { sourceModel, yearLetters } from './sources.js'

export interface PlanInput {
  content: DeckContent
  locale: Locale
  difference: DifferenceTeller
  /** Place of an outline entry in the YAML. */
  placeOf(slide: SlideInput): Place
  /** Where each line of a text of an outline entry stands. */
  linesOf: PlanContext['linesOf']
}

/** A deck in one language, of which is known what it asks to be drawn. */
export interface DeckDraft {
  /** By slide id, in order. */
  requests: Map<string, DrawingRequest>
  /** Words beside the glossary's that no line cuts. */
  words: string[]
  /**
   * Plans the deck: once.
   *
   * @param views the views of each drawing
   */
  plan(views: DiagramPlanner): DeckModel
}

/** What a deck asks to be drawn, so that drawings can be made for all its languages together, and its plan. */
export function draftDeck({ content, locale, difference, placeOf, linesOf }: PlanInput): DeckDraft {
  const text = localizer(locale.code)
  const context: PlanContext = {
    content,
    text,
    locale,
    difference,
    placeOf,
    linesOf,
    pipelines: pipelineModels({ content, text }),
    references: new Map(),
    drawings: new Map(),
    views: () => [],
  }
  context.drawings = slideDrawings(context)
  const requests = new Map([...context.drawings].map(([id, { request }]) => [id, request]))
  const { code, tag } = locale
  const words = keptWords(content, { code, tag, codes: Object.keys(content.deck.languages) })
  const plan = (views: DiagramPlanner): DeckModel => ({
    ...planDeck({ ...context, views }),
    ...(words.length > 0 ? { words } : {}),
  })
  return { requests, words, plan }
}

/** The deck model: slides in order, numbered, with the sources numbered by first use. */
function planDeck(context: PlanContext): DeckModel {
  const { content, text, locale } = context
  const entries: Entry[] = content.outline.flatMap((section) =>
    section.slides.map((slide) => ({ section, slide, parts: planLocal(slide, context) })),
  )
  const sources = numberSources(entries, context)
  const partOf = firstUses(entries, context)
  for (const entry of entries) {
    if (entry.slide.kind === 'sources')
      entry.parts = sourceParts(entry.slide, sources, ({ id }) => partOf.get(id), context)
  }
  const listed = chapters(content.outline.filter((section) => entries.some((entry) => shows(entry, section))))
  for (const entry of entries) {
    if (entry.slide.kind === 'agenda') entry.parts = agendaParts(listed)
  }
  const slides = numberSlides(entries, context)
  const sections = sectionSpans(content, slides, context)
  fillAgendas(
    slides,
    sections.filter(({ id }) => listed.some((section) => section.id === id)),
  )
  return {
    id: content.id,
    locale,
    languages: Object.entries(content.deck.languages).map(([code, { name, tag }]) => ({
      code,
      tag: tag ?? code,
      name: compose(name),
    })),
    meta: deckMeta(content, text, locale.tag),
    sections,
    slides,
    modalities: modalityModels(content, text, locale.strings),
    subjects: subjectModels(content, text),
    pipelines: [...context.pipelines.values()],
    sources,
    terms: byLetter(
      content.terms.map((term) => ({
        id: term.id,
        term: text.plain(term.term),
        aka: text.optional(term.aka),
        definition: text.inline(term.definition),
      })),
      ({ term }) => term,
      locale.tag,
    ),
    claims: content.claims.map((claim) => claimModel(claim, text)),
    variants: (content.deck.variants ?? []).map((variant) => ({
      ...variant,
      name: text.plain(variant.name),
    })),
    fonts: content.deck.fonts ?? [],
    systemFonts: content.deck.systemFonts,
  }
}

/** Agenda and sources have no parts until the whole deck is known. */
function planLocal(slide: SlideInput, context: PlanContext): PlannedPart[] {
  return slide.kind === 'sources' || slide.kind === 'agenda' ? [] : planParts(slide, context)
}

/** Is the section's entry one that becomes a slide? A list of sources that nothing cites does not. */
const shows = ({ section, slide, parts }: Entry, wanted: SectionInput): boolean =>
  section === wanted && (parts.length > 0 || slide.kind === 'agenda')

/** Sections that an agenda lists: all but the opening one, or all where there are no others. */
function chapters(sections: SectionInput[]): SectionInput[] {
  const others = sections.filter((section) => !opens(section))
  return others.length ? others : sections
}

/** Numbers the sources by first use: on slides first, then in claims, subjects and terms that only the handout shows. */
function numberSources(entries: Entry[], { content, text, locale, references }: PlanContext): SourceModel[] {
  const used = [
    ...entries.flatMap((entry) => sourcesOf(entry, text)),
    ...content.claims.flatMap((claim) => claim.sources),
    ...content.subjects.flatMap(({ definition }) => citesOf(text.optionalInline(definition))),
    ...content.terms.flatMap((term) => [...term.sources, ...citesOf(text.inline(term.definition))]),
  ]
  const cited = [...new Set(used)].map((id) => byId(content.sources, id))
  const letters = yearLetters(cited, text)
  for (const source of cited) {
    const letter = letters.get(source.id)
    references.set(source.id, sourceModel(source, references.size + 1, text, locale.tag, letter))
  }
  return [...references.values()]
}

/** Ids of the sources that an entry of the outline uses, in order. */
const sourcesOf = ({ slide, parts }: Entry, text: PlanContext['text']): string[] => [
  ...parts.flatMap((part) => part.sources),
  ...(slide.sources ?? []),
  ...text.notes(slide.notes).flatMap((paragraph) => citesOf(paragraph.text)),
]

/** Title of the section that uses a source first, by the source's id. */
function firstUses(entries: Entry[], { text }: PlanContext): Map<string, string> {
  const found = new Map<string, string>()
  for (const entry of entries)
    for (const id of sourcesOf(entry, text))
      if (!found.has(id)) found.set(id, text.plain(entry.section.title))
  return found
}

function sectionSpans(
  content: DeckContent,
  slides: SlideModel[],
  { text }: PlanContext,
): DeckModel['sections'] {
  return content.outline.flatMap((section) => {
    const own = slides.filter((slide) => slide.section === section.id)
    const first = own[0]
    const last = own.at(-1)
    if (!first || !last) return []
    const minutes = own.reduce((sum, slide) => sum + slide.minutes, 0)
    const { id, appendix } = section
    return [
      { id, appendix, title: text.plain(section.title), first: first.number, last: last.number, minutes },
    ]
  })
}
