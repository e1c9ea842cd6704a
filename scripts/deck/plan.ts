/** The planner: a deck's content in one language → its deck model. Pure; the same content gives the same model. */
import { compose } from '../content/compose.js'
import type { DeckContent } from '../schema/index.js'
import type { SectionInput, SlideInput } from '../schema/outline.js'
import {
  byId,
  citesOf,
  type DiagramPlanner,
  type DifferenceTeller,
  type PlanContext,
  type PlannedPart,
} from './context.js'
import { linesOf } from './estimate.js'
import { planParts } from './kinds/index.js'
import { claimModel } from './kinds/knowledge.js'
import { pipelineModels } from './kinds/diagrams.js'
import { localizer } from './localize.js'
import { deckMeta, modalityModels, subjectModels } from './meta.js'
import type { DeckModel, Locale, Place, SlideModel, SourceModel } from './model.js'
import { stageRoom } from './room.js'
import { sourceModel, yearLetters } from './sources.js'
import { chunk, columnPages } from './split.js'

export interface PlanInput {
  content: DeckContent
  locale: Locale
  diagrams: DiagramPlanner
  difference: DifferenceTeller
  /** Place of an outline entry in the YAML. */
  placeOf(slide: SlideInput): Place
}

interface Entry {
  section: SectionInput
  slide: SlideInput
  parts: PlannedPart[]
}

const mostAgendaItems = 9

/**
 * Plans a deck.
 *
 * @returns the deck model: slides in order, numbered, with the sources numbered by first use
 */
export function planDeck({ content, locale, diagrams, difference, placeOf }: PlanInput): DeckModel {
  const text = localizer(locale.code)
  const context: PlanContext = {
    content,
    text,
    locale,
    diagrams,
    difference,
    placeOf,
    pipelines: pipelineModels({ content, text }),
    references: new Map(),
  }
  const entries: Entry[] = content.outline.flatMap((section) =>
    section.slides.map((slide) => ({ section, slide, parts: planLocal(slide, context) })),
  )
  const sources = numberSources(entries, context)
  for (const entry of entries) {
    if (entry.slide.kind === 'sources') entry.parts = sourceParts(entry.slide, sources, context)
  }
  const slides = numberSlides(entries, context)
  const sections = sectionSpans(content, slides, context)
  const chapters = sections.filter(
    ({ id }) => !content.outline.some((section) => section.id === id && opens(section)),
  )
  fillAgendas(slides, chapters.length ? chapters : sections)
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
    terms: content.terms.map((term) => ({
      id: term.id,
      term: text.plain(term.term),
      aka: text.optional(term.aka),
      definition: text.inline(term.definition),
    })),
    claims: content.claims.map((claim) => claimModel(claim, text)),
    variants: (content.deck.variants ?? []).map((variant) => ({
      ...variant,
      name: text.plain(variant.name),
    })),
    fonts: content.deck.fonts ?? [],
    systemFonts: content.deck.systemFonts,
  }
}

/** Agenda and sources stand empty until the whole deck is known. */
function planLocal(slide: SlideInput, context: PlanContext): PlannedPart[] {
  if (slide.kind === 'sources') return []
  if (slide.kind !== 'agenda') return planParts(slide, context)
  const pages = chunk(context.content.outline, mostAgendaItems)
  return pages.map(() => ({ body: { kind: 'agenda', items: [], from: 1 }, sources: [], clicks: 0 }))
}

/** Numbers the sources by first use: on slides first, then in claims and terms that only the handout shows. */
function numberSources(entries: Entry[], { content, text, locale, references }: PlanContext): SourceModel[] {
  const used = [
    ...entries.flatMap(({ slide, parts }) => [
      ...parts.flatMap((part) => part.sources),
      ...(slide.sources ?? []),
      ...text.notes(slide.notes).flatMap((paragraph) => citesOf(paragraph.text)),
    ]),
    ...content.claims.flatMap((claim) => claim.sources),
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

/** The list of sources in two columns. */
function sourceParts(slide: SlideInput, sources: SourceModel[], { text }: PlanContext): PlannedPart[] {
  const room = stageRoom(text.plain(slide.headline), false) - 12
  const height = (source: SourceModel): number =>
    linesOf(`${source.full} ${source.identifier ?? ''}`, 15, 530) * 21 + 10
  const pages = columnPages(sources, height, room)
  return pages.map((page) => ({ body: { kind: 'sources', references: page }, sources: [], clicks: 0 }))
}

function numberSlides(entries: Entry[], { content, text, placeOf }: PlanContext): SlideModel[] {
  const taken = new Set(entries.map(({ slide }) => slide.id))
  const slides: SlideModel[] = []
  let ordinal = 0
  let previous: SectionInput | undefined
  for (const { section, slide, parts } of entries) {
    if (section !== previous && !section.appendix && !opens(section)) ordinal++
    previous = section
    const all = { n: 0, of: parts.length }
    for (const [index, part] of parts.entries()) {
      const first = index === 0
      const body = part.body.kind === 'section' ? { ...part.body, ordinal } : part.body
      slides.push({
        ...body,
        id: first ? slide.id : freeId(`${slide.id}-${index + 1}`, taken),
        number: slides.length + 1,
        section: section.id,
        appendix: section.appendix,
        // The cover stands before the first section: a kicker only where the data gives one.
        kicker: text.optional(slide.kicker) ?? (slide.kind === 'cover' ? '' : text.plain(section.title)),
        headline: text.plain(slide.headline),
        part: parts.length > 1 ? { ...all, n: index + 1 } : undefined,
        // The time and the notes were planned for the whole entry; they stand with its first part.
        minutes: first ? (slide.minutes ?? 0) : 0,
        notes: first ? text.notes(slide.notes) : [],
        private: first ? text.notes(slide.private) : [],
        sources: [...new Set([...part.sources, ...(slide.sources ?? [])])],
        footnote: text.optional(slide.footnote),
        dark: slide.dark ?? false,
        clicks: part.clicks,
        skippedBy: (content.deck.variants ?? [])
          .filter(({ skip }) => skip.includes(slide.id))
          .map(({ id }) => id),
        place: placeOf(slide),
      })
    }
  }
  return slides
}

/** The opening section is no chapter: neither numbered nor in the agenda. */
const opens = (section: SectionInput): boolean => section.slides.some(({ kind }) => kind === 'cover')

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted
  while (taken.has(id)) id += 'b'
  taken.add(id)
  return id
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

/** An agenda lists the chapters; several parts share them evenly. */
function fillAgendas(slides: SlideModel[], sections: DeckModel['sections']): void {
  const agendas = slides.filter((slide) => slide.kind === 'agenda')
  const items = sections.map(({ title, first, minutes, appendix }) => ({
    title,
    number: first,
    minutes,
    appendix,
    slide: slides[first - 1]?.id ?? '',
  }))
  const pages = chunk(items, Math.ceil(items.length / Math.max(1, agendas.length)))
  let from = 1
  for (const [index, agenda] of agendas.entries()) {
    agenda.items = pages[index] ?? []
    agenda.from = from
    from += agenda.items.length
  }
}

/** Plain text of a headline with its part, e.g. for bookmarks: `Glossary (1/2)`. */
export function fullHeadline(slide: Pick<SlideModel, 'headline' | 'part'>): string {
  return slide.part ? `${slide.headline} (${slide.part.n}/${slide.part.of})` : slide.headline
}
