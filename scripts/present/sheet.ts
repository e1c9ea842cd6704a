/** A deck model → what the presenter's view knows of the talk. Pure. */
import type { DeckModel, NoteParagraph, SlideModel } from '../deck/model.js'
import { inlineText } from '../content/inline.js'
import { countsCharacters, spokenLength } from '../deck/pace.js'
import { wordOf } from '../locale/word.js'
import { inlineHtml } from '../site/pages/pieces.js'
import { textHtml } from '../site/pages/html.js'
import type { Inline } from '../schema/inline.js'
import type { SheetNote, SheetSlide, TalkSheet } from '../talk/sheet.js'
import { isOwn, WORDS } from './words.js'

/**
 * The sheet of a deck in its language.
 * @param hidden with private notes; else it only tells that there are some
 */
export function sheetOf(deck: DeckModel, hidden = true): TalkSheet {
  const { locale, meta, variants, languages } = deck
  const own = Object.keys(locale.strings).filter(isOwn)
  return {
    format: 2,
    deck: deck.id,
    lang: locale.code,
    tag: locale.tag,
    dir: locale.dir,
    title: meta.title,
    unit: countsCharacters(locale.tag) ? 'characters' : 'words',
    sections: deck.sections.map(({ title, appendix }) => ({ title, appendix })),
    slides: minutesShared(
      deck.slides.map((slide, at) => slideOf(hidden ? slide : open(slide), entryOf(deck, at), deck)),
      deck,
    ),
    ...(!hidden && deck.slides.some((slide) => slide.private.length > 0) ? { withheld: true } : {}),
    variants: variants.map(({ id, name, minutes }) => ({ id, name, minutes })),
    languages,
    words: Object.fromEntries([...WORDS, ...own].map((key) => [key, wordOf(locale.strings, key)])),
  }
}

/** The id of a slide's entry: its first part has it. */
const entryOf = ({ slides }: DeckModel, at: number): string =>
  slides[at - ((slides[at]!.part?.n ?? 1) - 1)]!.id

/** A slide without its private notes. */
const open = (slide: SlideModel): SlideModel => ({ ...slide, private: [] })

function slideOf(slide: SlideModel, entry: string, deck: DeckModel): SheetSlide {
  const part = slide.part ? ` (${slide.part.n}/${slide.part.of})` : ''
  const remarks = 'remarks' in slide ? (slide.remarks ?? []) : []
  const said = slide.recalled ?? slide.notes
  return {
    id: slide.id,
    entry,
    headline: slide.headline + part,
    section: deck.sections.findIndex(({ id }) => id === slide.section),
    appendix: slide.appendix,
    minutes: slide.minutes,
    clicks: slide.clicks,
    notes: [
      ...notesOf(said, deck),
      ...notesOf(
        remarks.map((text) => ({ click: 0, text })),
        deck,
      ),
      ...notesOf([...slide.private, ...leftOut(slide, deck)], deck, true),
    ].sort((one, other) => one.click - other.click),
    length: slide.notes.reduce((sum, { text }) => sum + spokenLength(inlineText(text), deck.locale.tag), 0),
    recalled: slide.recalled !== undefined,
    sources: slide.sources.flatMap((id) => {
      const source = deck.sources.find((one) => one.id === id)
      if (!source) return []
      const { number, full, href } = source
      return [{ number, html: textHtml(full), ...(href ? { href } : {}) }]
    }),
    skippedBy: slide.skippedBy,
  }
}

function notesOf(paragraphs: NoteParagraph[], deck: DeckModel, hidden = false): SheetNote[] {
  return paragraphs.flatMap(({ click, text }) => {
    const html = noteHtml(text, deck)
    return html ? [{ click, html, ...(hidden ? { private: true as const } : {}) }] : []
  })
}

/** Sources are numbers here: there is no list of them to lead to. */
function noteHtml(text: Inline[], deck: DeckModel): string {
  const numbered = (all: Inline[]): Inline[] =>
    all.map((part): Inline => {
      if (part.type !== 'cite')
        return 'children' in part ? { ...part, children: numbered(part.children) } : part
      const number = deck.sources.find(({ id }) => id === part.source)?.number
      return { type: 'text', value: number === undefined ? '' : `[${number}]` }
    })
  return inlineHtml(deck, numbered(text)).trim()
}

/** Which shorter versions of the talk leave the slide out. */
function leftOut({ skippedBy }: SlideModel, { variants, locale }: DeckModel): NoteParagraph[] {
  const names = variants.filter(({ id }) => skippedBy.includes(id)).map(({ name }) => name)
  if (names.length === 0) return []
  const value = wordOf(locale.strings, 'notIn', { name: names.join(wordOf(locale.strings, 'diagram.list')) })
  return [{ click: 0, text: [{ type: 'text', value }] }]
}

/**
 * The minutes of an entry stand with its first part: its parts share them. Where no slide has any, those of the whole
 * talk are shared by all slides of its parts.
 */
function minutesShared(slides: SheetSlide[], { slides: models, meta }: DeckModel): SheetSlide[] {
  const planned = slides.some(({ appendix, minutes }) => !appendix && minutes > 0)
  if (!planned) {
    const each = (meta.minutes ?? 0) / Math.max(1, slides.filter(({ appendix }) => !appendix).length)
    return slides.map((slide) => (slide.appendix ? slide : { ...slide, minutes: each }))
  }
  return slides.map((slide, at) => {
    const part = models[at]!.part
    if (!part) return slide
    const first = slides[at - (part.n - 1)]!
    return { ...slide, minutes: first.minutes / part.of }
  })
}
