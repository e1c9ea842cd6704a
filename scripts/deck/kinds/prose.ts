/** Slides of running text: cover, section, statement, quote, columns, closing, image. */
import { inlineText } from '../../content/inline.js'
import type { SlideInput } from '../../schema/outline.js'
import { citesOf, type PlanContext, type PlannedPart } from '../context.js'
import type { Inline } from '../../schema/inline.js'
import { lines } from '../../text/measure.js'
import { stageRoom, stageWidth } from '../../text/headline.js'
import { paginate } from '../split.js'

type Of<K extends SlideInput['kind']> = Extract<SlideInput, { kind: K }>

const one = (body: PlannedPart['body'], sources: string[] = []): PlannedPart[] => [
  { body, sources, clicks: 0 },
]

/** The cover carries the deck's title; its headline is the title where they agree. */
export function cover(slide: Of<'cover'>, { content, text }: PlanContext): PlannedPart[] {
  const intro = text.optionalInline(slide.text)
  const subtitle = text.optional(content.deck.subtitle)
  const credit = citesOf(text.optionalInline(content.deck.credit))
  const body = { kind: 'cover', title: text.plain(slide.headline), subtitle, text: intro } as const
  return one(body, [...citesOf(intro), ...credit])
}

/** `ordinal` counts the sections of the main part from 1; it is set when the deck is numbered. */
export function section(slide: Of<'section'>, { text }: PlanContext): PlannedPart[] {
  const intro = text.optionalInline(slide.text)
  return one({ kind: 'section', text: intro, ordinal: 0 }, citesOf(intro))
}

/** A statement, with at most five points a slide. */
export function statement(slide: Of<'statement'>, { text }: PlanContext): PlannedPart[] {
  const main = text.inline(slide.text)
  const points = (slide.points ?? []).map((point) => text.inline(point))
  // Beside the statement in the type that the layout can go down to.
  const height = (point: Inline[]): number => lines(inlineText(point), 18, 370) * 27 + 34
  const room = stageRoom(text.plain(slide.headline), false) - 20
  const pages = points.length ? paginate(points, height, room, 5) : [[]]
  return pages.map((page) => ({
    body: { kind: 'statement', text: main, points: page },
    sources: [...citesOf(main), ...page.flatMap(citesOf)],
    clicks: 0,
  }))
}

/** A quotation with its author. */
export function quote(slide: Of<'quote'>, { text }: PlanContext): PlannedPart[] {
  const remark = text.optionalInline(slide.text)
  const body = {
    kind: 'quote',
    quote: text.lines(slide.quote),
    by: text.plain(slide.by),
    text: remark,
  } as const
  return one(body, citesOf(remark))
}

/**
 * Two or three columns; a column with too many points goes on on a second slide, and one that has come to its end
 * leaves its room there to the others.
 */
export function columns(slide: Of<'columns'>, { text }: PlanContext): PlannedPart[] {
  const width = stageWidth / slide.columns.length - 72
  const room = stageRoom(text.plain(slide.headline), false) - 96
  const pagesOf = slide.columns.map((column) => {
    const intro = text.optionalInline(column.text)
    const points = (column.points ?? []).map((point) => text.inline(point))
    const taken = intro ? lines(inlineText(intro), 24, width) * 36 : 0
    const pages = paginate(points, (point) => lines(inlineText(point), 24, width) * 36 + 14, room - taken)
    return { title: text.plain(column.title), subject: column.subject, intro, pages }
  })
  const count = Math.max(1, ...pagesOf.map(({ pages }) => pages.length))
  return Array.from({ length: count }, (_, page) => {
    const shown = pagesOf
      .filter(({ pages }) => page === 0 || page < pages.length)
      .map(({ title, subject, intro, pages }) => ({
        title,
        subject,
        points: pages[page] ?? [],
        text: page === 0 ? intro : undefined,
      }))
    const cited = shown.flatMap((column) => [...citesOf(column.text), ...column.points.flatMap(citesOf)])
    return { body: { kind: 'columns', columns: shown }, sources: cited, clicks: 0 }
  })
}

/** What stays: at most five points a slide; the numbers go on from part to part. */
export function closing(slide: Of<'closing'>, { text }: PlanContext): PlannedPart[] {
  const points = slide.points.map((point) => text.inline(point))
  const height = (point: Inline[]): number => lines(inlineText(point), 22, 1030) * 32 + 30
  const room = stageRoom(text.plain(slide.headline), false) - 20
  let from = 1
  return paginate(points, height, room, 5).map((page) => {
    const body = { kind: 'closing', points: page, from } as const
    from += page.length
    return { body, sources: page.flatMap(citesOf), clicks: 0 }
  })
}

/** A picture with its text alternative. */
export function image(slide: Of<'image'>, { text }: PlanContext): PlannedPart[] {
  const caption = text.optionalInline(slide.caption)
  return one({ kind: 'image', src: slide.image, alt: text.plain(slide.alt), caption }, citesOf(caption))
}
