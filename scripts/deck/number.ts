/** From what was planned for each entry of the outline to the deck's slides, numbered. */
import type { SectionInput, SlideInput } from '../schema/outline.js'
import type { PlanContext, PlannedPart } from './context.js'
import type { NoteParagraph, SlideModel } from './model.js'
import { shareNotes, type SharedNotes } from './notes.js'

/** An entry of the outline and the slides that it becomes. */
export interface Entry {
  section: SectionInput
  slide: SlideInput
  parts: PlannedPart[]
}

/** The opening section is no chapter: neither numbered nor in the agenda. */
export const opens = (section: SectionInput): boolean => section.slides.some(({ kind }) => kind === 'cover')

const isTitle = ({ kind }: SlideInput): boolean => kind === 'cover' || kind === 'section'

/** The slides of all entries, in order. */
export function numberSlides(entries: readonly Entry[], context: PlanContext): SlideModel[] {
  const taken = new Set(entries.map(({ slide }) => slide.id))
  const slides: SlideModel[] = []
  let ordinal = 0
  let previous: SectionInput | undefined
  for (const entry of entries) {
    const { section } = entry
    if (section !== previous && !section.appendix && !opens(section)) ordinal++
    previous = section
    const shared = ofEntry(entry, context)
    const said = notesOf(entry, context)
    for (const [index, part] of entry.parts.entries()) {
      slides.push({
        ...(part.body.kind === 'section' ? { ...part.body, ordinal } : part.body),
        ...shared,
        id: index === 0 ? entry.slide.id : freeId(`${entry.slide.id}-${index + 1}`, taken),
        number: slides.length + 1,
        part: entry.parts.length > 1 ? { n: index + 1, of: entry.parts.length } : undefined,
        // The time was planned for the whole entry; it stands with its first part.
        minutes: index === 0 ? shared.minutes : 0,
        ...said[index]!,
        sources: [...new Set([...part.sources, ...(entry.slide.sources ?? [])])],
        clicks: part.clicks,
      })
    }
  }
  return slides
}

/** What all slides of an entry have. */
function ofEntry({ section, slide }: Entry, { content, text, placeOf }: PlanContext) {
  return {
    section: section.id,
    appendix: section.appendix,
    // The cover stands before the first section, and a section's own slide says what it is: a kicker only
    // where the data gives one.
    kicker: text.optional(slide.kicker) ?? (isTitle(slide) ? '' : text.plain(section.title)),
    headline: text.plain(slide.headline),
    minutes: slide.minutes ?? 0,
    footnote: text.optional(slide.footnote),
    dark: slide.dark ?? false,
    skippedBy: (content.deck.variants ?? [])
      .filter(({ skip }) => skip.includes(slide.id))
      .map(({ id }) => id),
    place: placeOf(slide),
  }
}

type Said = Pick<SlideModel, 'notes' | 'private' | 'recalled' | 'late'>

/** The notes of each part of an entry. */
function notesOf({ slide, parts }: Entry, { text }: PlanContext): Said[] {
  const clicks = parts.map((part) => part.clicks)
  const said = shareNotes(text.notes(slide.notes), clicks)
  const hushed = shareNotes(text.notes(slide.private), clicks)
  const late = lateOnes(said, hushed)
  let heard: NoteParagraph[] = []
  return said.parts.map((notes, index) => {
    if (notes.length > 0) heard = notes.map((paragraph) => ({ ...paragraph, click: 0 }))
    return {
      notes,
      private: hushed.parts[index] ?? [],
      recalled: notes.length === 0 && heard.length > 0 ? heard : undefined,
      late: index === 0 && late.length > 0 ? late : undefined,
    }
  })
}

/** Fields whose notes name a click which never comes. */
function lateOnes(said: SharedNotes, hushed: SharedNotes): ('notes' | 'private')[] {
  return [...(said.late ? (['notes'] as const) : []), ...(hushed.late ? (['private'] as const) : [])]
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted
  while (taken.has(id)) id += 'b'
  taken.add(id)
  return id
}
