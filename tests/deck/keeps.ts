/** Faults of a planned deck: what is lost, doubled, out of order or out of place. */
import { localizer } from '../../scripts/deck/localize.js'
import type { DeckModel, SlideModel } from '../../scripts/deck/model.js'
import type { DeckContent } from '../../scripts/schema/index.js'
import type { SlideInput } from '../../scripts/schema/outline.js'
import { shown, wanted } from './units.js'

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Sentences, empty for a deck that keeps everything. */
export function faultsOf(content: DeckContent, deck: DeckModel): string[] {
  const faults: string[] = []
  const fault = (where: string, what: string): void =>
    void faults.push(`${content.id} ${deck.locale.code} ${where}: ${what}`)
  const left = [...deck.slides]
  for (const section of content.outline) {
    for (const slide of section.slides) {
      const first = left[0]
      if (first?.id !== slide.id) {
        fault(slide.id, `stands where ${first?.id} stands`)
        return faults
      }
      const parts = left.splice(0, first.part?.of ?? 1)
      checkEntry(slide, parts, content, deck, (what) => fault(`${slide.id} (${slide.kind})`, what))
    }
  }
  if (left.length) fault('deck', `${left.length} slides too many`)
  const numbers = deck.slides.map(({ number }) => number)
  if (
    !same(
      numbers,
      numbers.map((_, index) => index + 1),
    )
  )
    fault('deck', 'slides are numbered with gaps')
  if (new Set(deck.slides.map(({ id }) => id)).size < deck.slides.length)
    fault('deck', 'two slides of one id')
  if (
    !same(
      deck.sources.map(({ number }) => number),
      deck.sources.map((_, index) => index + 1),
    )
  )
    fault('deck', 'sources are numbered with gaps')
  const listed = new Set(deck.sources.map(({ id }) => id))
  for (const { id, sources } of deck.slides)
    for (const source of sources) if (!listed.has(source)) fault(id, `cites ${source}, which is not listed`)
  return faults
}

function checkEntry(
  slide: SlideInput,
  parts: SlideModel[],
  content: DeckContent,
  deck: DeckModel,
  fault: (what: string) => void,
): void {
  const text = localizer(deck.locale.code)
  const want = wanted(slide, content, deck.locale.code, deck)
  const got = parts.map((part) => shown(part, slide.kind))
  for (const [stream, units] of Object.entries(want.once)) {
    const found = got.flatMap(({ once }) => once[stream] ?? [])
    // Dates order the events, subjects and dimensions the cells: see below.
    const sorted = slide.kind === 'timeline' || slide.kind === 'table'
    const list = slide.kind === 'code' ? [joined(parts)] : sorted ? [...found].sort() : found
    if (!same(list, units)) fault(`${stream}: ${JSON.stringify(units)} → ${JSON.stringify(found)}`)
  }
  for (const [name, value] of Object.entries(want.repeated)) {
    for (const { repeated } of got)
      if (repeated[name] !== value) fault(`${name}: ${value} → ${String(repeated[name])}`)
  }
  parts.forEach((part, index) => {
    if (parts.length > 1 && !same(part.part, { n: index + 1, of: parts.length }))
      fault('parts are numbered wrong')
    if (part.headline !== text.plain(slide.headline)) fault(`headline: ${part.headline}`)
    if (part.footnote !== text.optional(slide.footnote)) fault(`footnote: ${part.footnote}`)
    for (const source of slide.sources ?? []) if (!part.sources.includes(source)) fault(`lacks ${source}`)
    if (part.clicks < 0) fault('clicks below zero')
  })
  const said = (field: 'notes' | 'private'): string[] =>
    parts.flatMap((part) => part[field].map(({ text: words }) => JSON.stringify(words)))
  for (const field of ['notes', 'private'] as const) {
    const planned = text.notes(slide[field]).map(({ text: words }) => JSON.stringify(words))
    if (!same(said(field), planned)) fault(`${field}: ${planned.join()} → ${said(field).join()}`)
  }
  const minutes = parts.reduce((sum, part) => sum + part.minutes, 0)
  if (Math.abs(minutes - (slide.minutes ?? 0)) > 1e-9) fault(`minutes: ${slide.minutes} → ${minutes}`)
  checkOrder(slide, parts, fault)
}

/** The code of all parts: they part at line ends, but for a line that alone is more than a slide. */
const joined = (parts: SlideModel[]): string =>
  parts.reduce((code, part, index) => {
    if (part.kind !== 'code') return code
    return code + (index === 0 || part.goesOn ? '' : '\n') + part.code
  }, '')

/** Order that the outline doesn't give alone: time, rows by dimension, columns by subject, running numbers. */
function checkOrder(slide: SlideInput, parts: SlideModel[], fault: (what: string) => void): void {
  let counted = 1
  let last = ''
  const rows = new Map<string, string[]>()
  for (const part of parts) {
    if (part.kind === 'timeline') {
      for (const { date } of part.events) {
        // A year stands at its middle, a month at its own.
        const at = date.length === 4 ? `${date}-07-01` : date.length === 7 ? `${date}-16` : date
        if (at < last) fault(`${date} stands behind ${last}`)
        last = at
      }
    }
    if (part.kind === 'closing' || part.kind === 'agenda') {
      if (part.from !== counted) fault(`begins at ${part.from}, not at ${counted}`)
      counted += part.kind === 'closing' ? part.points.length : part.items.length
    }
    if (part.kind === 'table') {
      const key = part.subjects.join(' ')
      rows.set(key, [...(rows.get(key) ?? []), ...part.rows.map(({ id }) => id)])
    }
  }
  if (slide.kind !== 'table') return
  if ([...rows.keys()].join(' ') !== slide.subjects.join(' '))
    fault(`subjects: ${[...rows.keys()].join(' ')}`)
  for (const ids of rows.values()) if (!same(ids, slide.dimensions)) fault(`rows: ${ids.join()}`)
}
