/** What a slide of the outline has to show, and what its parts show: units of content by stream, in order. */
import { localizer } from '../../scripts/deck/localize.js'
import type { DeckModel, SlideModel } from '../../scripts/deck/model.js'
import { vocabularyNames } from '../../scripts/models/tokens/vocabularies.js'
import { colours } from '../../scripts/models/tiny/shape.js'
import { collapse } from '../../scripts/text/white-space.js'
import type { DeckContent } from '../../scripts/schema/index.js'
import type { Inline } from '../../scripts/schema/inline.js'
import type { SlideInput } from '../../scripts/schema/outline.js'

export interface Units {
  /** Each unit stands on exactly one part, in this order. */
  once: Record<string, string[]>
  /** Stands on every part: what the parts have in common, such as the statement above the points. */
  repeated: Record<string, string>
}

const json = (nodes: Inline[] | undefined): string => JSON.stringify(nodes ?? null)

/** What the outline’s entry asks for, in one language. `deck` gives what only a whole deck tells: sources, chapters. */
export function wanted(slide: SlideInput, content: DeckContent, code: string, deck: DeckModel): Units {
  const text = localizer(code)
  const points = (list: (string | Record<string, string>)[] = []): string[] =>
    list.map((point) => json(text.inline(point)))
  const remark = 'text' in slide ? { text: json(text.optionalInline(slide.text)) } : { text: json(undefined) }
  const of = (once: Units['once'], repeated: Units['repeated'] = {}): Units => ({ once, repeated })
  switch (slide.kind) {
    case 'statement':
      return of({ points: points(slide.points), facts: slide.facts ?? [] }, remark)
    case 'closing':
      return of({
        points: slide.points.map((point) => {
          const said = typeof point === 'object' && 'of' in point ? (point.text as string) : point
          return json(text.inline(said as string))
        }),
      })
    case 'code':
      return of(
        { code: [slide.code.replace(/\n$/, '')] },
        { caption: json(text.optionalInline(slide.caption)) },
      )
    case 'columns':
      // Under its own title, and in its subject's colours; a later part has the columns that go on.
      return of(
        Object.fromEntries(
          slide.columns.flatMap((column) => {
            const own = JSON.stringify([text.plain(column.title), column.subject])
            return [
              [`points ${own}`, points(column.points)],
              [`text ${own}`, column.text === undefined ? [] : points([column.text])],
            ]
          }),
        ),
      )
    case 'table':
      return of({
        cells: slide.dimensions.flatMap((id) => slide.subjects.map((subject) => `${id} ${subject}`)).sort(),
      })
    case 'cards':
      return of({
        cards: slide.cards.map((card) => text.plain(card.title) + json(text.optionalInline(card.text))),
        rows: (slide.rows ?? []).map((row) =>
          JSON.stringify([text.plain(row.label), row.items.map((item) => text.plain(item))]),
        ),
      })
    case 'chart':
      return of({ facts: slide.facts }, remark)
    case 'timeline':
      return of({ events: [...slide.events].sort() }, { mark: text.optional(slide.markLabel) ?? '' })
    case 'glossary':
      return of({ terms: slide.terms ?? deck.terms.map(({ id }) => id) })
    case 'sources':
      return of({ references: deck.sources.map(({ id }) => id) })
    case 'agenda':
      return of({ items: chapters(content).map((title) => text.plain(title)) })
    case 'pipeline':
    case 'compare':
      return of({ facts: slide.facts ?? [] })
    case 'image':
      return of({ picture: [slide.image, text.plain(slide.alt), json(text.optionalInline(slide.caption))] })
    case 'quote':
      return of({ quote: [text.plain(slide.quote), text.plain(slide.by), remark.text] })
    case 'patches':
      return of({
        patches: [
          slide.picture.image,
          text.plain(slide.picture.alt),
          text.plain(slide.question).replaceAll('|', ''),
        ],
        settings: slide.settings.map(({ name, note }) =>
          JSON.stringify([text.plain(name), text.plain(note)]),
        ),
        text: [json(text.optionalInline(slide.text))],
      })
    case 'bill':
      return of({
        amounts: slide.amounts.map(({ label, unit }) =>
          JSON.stringify([text.plain(label), text.plain(unit)]),
        ),
        named: [...slide.rules, ...(slide.caches ?? [])].map(({ name }) => text.plain(name)),
        text: [json(text.optionalInline(slide.text))],
      })
    case 'question':
      return of({
        options: slide.options.map(
          ({ text: option, right }) => `${right ?? false} ${json(text.inline(option))}`,
        ),
        answer: points([slide.answer]),
      })
    case 'correction':
      return of({ claim: [slide.claim].flat() })
    case 'tokens':
      return of(
        { rows: vocabularyNames.filter((name) => slide.vocabularies.includes(name)) },
        { ...remark, sentence: collapse(text.plain(slide.sentence)).trim() },
      )
    case 'next-token':
      return of({
        candidates: (slide.candidates ?? []).map((one) => `${text.plain(one.text)} ${one.score}`),
        text: [remark.text, text.plain(slide.before), text.plain(slide.model)],
      })
    case 'tiny-model':
      return of({ squares: slide.picture.flat(), text: [remark.text] })
    case 'bullets':
      return of({ points: bulletUnits(text, slide.points) })
    case 'mermaid':
      return of({
        own: [
          (typeof slide.diagram === 'string' ? slide.diagram : slide.diagram[code]!).trimEnd(),
          text.plain(slide.description),
          json(text.optionalInline(slide.caption)),
        ],
      })
    case 'slidev':
      return of({
        own: [
          typeof slide.markdown === 'string' ? slide.markdown.trim() : slide.markdown![code]!.trim(),
          text.plain(slide.description),
        ],
      })
    case 'cover':
    case 'section':
      return of({ text: [remark.text] })
  }
}

/** A point by itself, or each that is below it with it: it may be said again on the next part. */
function bulletUnits(
  text: ReturnType<typeof localizer>,
  points: Extract<SlideInput, { kind: 'bullets' }>['points'],
): string[] {
  type Text = string | Record<string, string>
  return points.flatMap((point) => {
    const has = typeof point === 'object' && 'text' in point
    const own = json(text.inline((has ? point.text : point) as Text))
    const below = has ? (point.points as Text[] | undefined) : undefined
    return below ? below.map((one) => `${own} > ${json(text.inline(one))}`) : [own]
  })
}

/** Titles of the sections that an agenda lists: those without a cover, or all where every one has it. */
function chapters(content: DeckContent): (string | Record<string, string>)[] {
  const others = content.outline.filter(({ slides }) => !slides.some(({ kind }) => kind === 'cover'))
  return (others.length ? others : content.outline).map(({ title }) => title)
}

/** What one part shows. */
export function shown(slide: SlideModel, kind: SlideInput['kind']): Units {
  const of = (once: Units['once'], repeated: Units['repeated'] = {}): Units => ({ once, repeated })
  if (kind === 'pipeline' || kind === 'compare')
    return of({ facts: 'facts' in slide ? (slide.facts ?? []).map(({ id }) => id) : [] })
  switch (slide.kind) {
    case 'statement':
      return of(
        { points: slide.points.map(json), facts: (slide.facts ?? []).map(({ id }) => id) },
        { text: json(slide.text) },
      )
    case 'closing':
      return of({ points: slide.points.map(json) })
    case 'code':
      return of({ code: [slide.code] }, { caption: json(slide.caption) })
    case 'columns':
      return of(
        Object.fromEntries(
          slide.columns.flatMap((column) => {
            const own = JSON.stringify([column.title, column.subject])
            return [
              [`points ${own}`, column.points.map(json)],
              [`text ${own}`, column.text ? [json(column.text)] : []],
            ]
          }),
        ),
      )
    case 'table':
      return of({
        cells: slide.rows.flatMap((row) => slide.subjects.map((subject) => `${row.id} ${subject}`)),
      })
    case 'cards':
      return of({
        cards: slide.cards.map((card) => card.title + json(card.text)),
        rows: slide.rows.map(({ label, items }) => JSON.stringify([label, items])),
      })
    case 'chart':
      return of({ facts: slide.facts.map(({ id }) => id) }, { text: json(slide.text) })
    case 'timeline':
      return of({ events: slide.events.map(({ id }) => id) }, { mark: slide.markLabel ?? '' })
    case 'glossary':
      return of({ terms: slide.terms.map(({ id }) => id) })
    case 'sources':
      return of({ references: slide.references.map(({ id }) => id) })
    case 'agenda':
      return of({ items: slide.items.map(({ title }) => title) })
    case 'image':
      return of({ picture: [slide.src, slide.alt, json(slide.caption)] })
    case 'quote':
      return of({ quote: [slide.quote, slide.by, json(slide.text)] })
    case 'patches':
      return of({
        patches: [slide.picture.src, slide.picture.alt, slide.question.join('')],
        settings: slide.settings.map(({ name, note = '' }) => JSON.stringify([name, note])),
        text: [json(slide.text)],
      })
    case 'bill':
      return of({
        amounts: slide.amounts.map(({ label, unit = '' }) => JSON.stringify([label, unit])),
        named: [...slide.rules, ...slide.caches].map(({ name }) => name),
        text: [json(slide.text)],
      })
    case 'question':
      return of({
        options: slide.options.map((option) => `${option.right} ${json(option.text)}`),
        answer: [json(slide.answer)],
      })
    case 'correction':
      return of({ claim: slide.claims.map(({ id }) => id) })
    case 'tokens':
      return of(
        { rows: slide.rows.map(({ vocabulary }) => vocabulary) },
        { text: json(slide.text), sentence: slide.sentence },
      )
    case 'next-token':
      return of({
        candidates: slide.candidates.map((one) => `${one.text} ${one.score}`),
        text: [json(slide.text), slide.before, slide.model ?? ''],
      })
    case 'tiny-model':
      return of({ squares: slide.squares.map((one) => colours[one]!), text: [json(slide.text)] })
    case 'bullets':
      return of({
        points: slide.points.flatMap((point) =>
          point.points.length > 0
            ? point.points.map((below) => `${json(point.text)} > ${json(below)}`)
            : [json(point.text)],
        ),
      })
    case 'mermaid':
      return of({ own: [slide.mermaid, slide.description, json(slide.caption)] })
    case 'slidev':
      return of({ own: [slide.markdown, slide.description] })
    case 'cover':
    case 'section':
      return of({ text: [json(slide.text)] })
    default:
      return of({})
  }
}
