/** Timelines: events in order of time, split by the room of their cards. */
import { inlineText } from '../../content/inline.js'
import type { SlideInputOf } from '../../schema/outline.js'
import { byId, type PlanContext, type PlannedPart } from '../../deck/context.js'
import { lines } from '../../text/measure.js'
import { formatDate, formatMonth } from '../../deck/format.js'
import type { EventModel } from '../../deck/model.js'
import { stageRoom, stageWidth } from '../../text/headline.js'
import { chunk } from '../../deck/split.js'

/** What stands on such a slide, in one language, without layout. */
export type Body = {
  kind: 'timeline'
  events: EventModel[]
  from: string
  to: string
  months?: string[]
  markLabel?: string
  restLabel?: string
  /** A period of which nothing is recorded: as dates, and as it is written. */
  gap?: { from: string; to: string; when: string; label: string }
}

const mostEvents = 10

/** A year or a month stands at its middle on the axis; so it does in the order. Comparable as text. */
const middleOf = (date: string): string =>
  date.length === 4 ? `${date}-07-01` : date.length === 7 ? `${date}-16` : date

/** Room above or below the axis in px, where the sources take two rows (`layoutTimeline`). */
const sideRoom = (stage: number): number => stage / 2 - 88

/** Least height of an event's card in px, with the smallest type of the layout. */
function cardHeight(event: EventModel, width: number): number {
  const inner = width - 34
  const text = event.text ? lines(inlineText(event.text), 16, inner) * 23 + 4 : 0
  return 40 + lines(event.dateText, 16, inner) * 23 + lines(event.label, 17, inner) * 22 + text
}

/** Do the cards, one above and one below in turn, stand beside one another on their side? */
function eventsFit(events: EventModel[], room: number): boolean {
  return [0, 1].every((rest) => {
    const side = events.filter((_, index) => index % 2 === rest)
    const share = (stageWidth - 16 * (side.length - 1)) / Math.min(side.length || 1, 3)
    const widths = side.map((event) => {
      for (let width = 160; width <= share; width += 10) if (cardHeight(event, width) <= room) return width
      return Infinity
    })
    return widths.reduce((sum, width) => sum + width + 16, -16) <= stageWidth
  })
}

/** The fewest pages, as even as they get, on which all events have room. */
function eventPages(events: EventModel[], room: number): EventModel[][] {
  for (let count = Math.min(mostEvents, events.length); count > 1; count--) {
    const pages = chunk(events, count)
    if (pages.every((page) => eventsFit(page, room))) return pages
  }
  return chunk(events, 1)
}

/**
 * Events in order of time, at most ten a slide and no more than have room beside one another.
 * The axis spans the period of the slide's events.
 */
export function plan(slide: SlideInputOf<'timeline'>, { content, text, locale }: PlanContext): PlannedPart[] {
  const events = slide.events
    .map((id) => byId(content.events, id))
    .map((event) => ({ event, at: middleOf(event.date) }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ event }) => event)
  const models = events.map((event): EventModel => ({
    id: event.id,
    date: event.date,
    dateText: formatDate(event.date, locale.tag),
    label: text.plain(event.label),
    text: text.optionalInline(event.text),
    subjects: event.subjects,
    ...(event.modalities ? { modalities: event.modalities } : {}),
    mark: event.mark,
  }))
  const room = stageRoom(text.plain(slide.headline), true)
  const gap = slide.gap && {
    ...{ from: slide.gap.from, to: slide.gap.to, label: text.plain(slide.gap.label) },
    when: [slide.gap.from, slide.gap.to].map((date) => formatDate(date, locale.tag)).join(' – '),
  }
  const pages = eventPages(models, sideRoom(room))
  return pages.map((page, index): PlannedPart => {
    // The axis of a whole timeline shows its gap, too; of several, the one that the gap begins before or in.
    const alone = gap && pages.length === 1 ? [gap.from, gap.to] : []
    const dates = [...page.map((event) => event.date), ...alone].sort()
    const { from, to } = axisSpan(dates)
    const next = pages[index + 1]?.[0]
    const isHere = gap && (!next || gap.from < next.date) && (index === 0 || gap.to >= from)
    return {
      body: {
        kind: 'timeline',
        events: page,
        from,
        to,
        ...monthsOf(from, to, locale.tag),
        markLabel: text.optional(slide.markLabel),
        restLabel: text.optional(slide.restLabel),
        ...(isHere ? { gap } : {}),
      },
      sources: page.flatMap(({ id }) => byId(content.events, id).sources),
      clicks: 0,
    }
  })
}

/** The months from one to another as the cards of the locale write them, in short; none where the axis counts years. */
function monthsOf(from: string, to: string, tag: string): Pick<Body, 'months'> {
  if (from.length < 7) return {}
  const [first, end] = [from, to].map((date) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1)
  const months = Array.from({ length: (end ?? 0) - (first ?? 0) + 1 }, (_, index) => {
    const count = (first ?? 0) + index
    const [year, month] = [Math.floor(count / 12), (count % 12) + 1]
    return formatMonth(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`, tag)
  })
  return { months }
}

/**
 * The period that an axis shows: whole years, or whole months where all dates name a month and lie
 * within a year of one another; else a month of events would stand in a corner of an empty year. Up to two and
 * a half years of such dates take whole quarters: three quarters without an event would be room for nothing.
 *
 * @param dates `2017`, `2017-06` or `2017-06-12`, in order of time
 * @returns start (included) and end (excluded), as years or as months; as a day where the rest of a month would be empty
 */
export function axisSpan(dates: string[]): { from: string; to: string } {
  const first = dates[0] ?? ''
  const last = dates.at(-1) ?? ''
  const months = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
  const month = (count: number): string =>
    `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
  const year = (count: number): string => String(count).padStart(4, '0')
  if (dates.every((date) => date.length >= 7)) {
    const length = months(last) - months(first)
    if (length < 12) return { from: first.slice(0, 7), to: endOf(first, last, month(months(last) + 1)) }
    const quarter = { from: Math.floor(months(first) / 3) * 3, to: Math.floor(months(last) / 3) * 3 + 3 }
    if (quarter.to - quarter.from <= 30) return { from: month(quarter.from), to: month(quarter.to) }
  }
  return { from: first.slice(0, 4), to: year(Number(last.slice(0, 4)) + 1) }
}

/** What an axis goes on behind its last day, of its length. */
const afterLast = 0.06

/** The end of an axis of months: a little behind its last day, or the end of that one's month where that comes sooner. */
function endOf(first: string, last: string, monthEnd: string): string {
  if (last.length < 10) return monthEnd
  const at = (date: string): number =>
    Date.parse(`${date.length < 10 ? `${date.slice(0, 7)}-01` : date}T00:00Z`)
  const length = at(last) - at(first.slice(0, 7))
  const end = new Date(at(last) + Math.max(2 * 86_400_000, length * afterLast)).toISOString().slice(0, 10)
  return end < `${monthEnd}-01` ? end : monthEnd
}
