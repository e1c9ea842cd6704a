/** What stands on a slide, as structured HTML without script: one function a slide kind. */
import type { DeckModel, FactModel, SlideBody, SlideKind, SlideModel, SourceModel } from '../../deck/model.js'
import type { Inline } from '../../schema/inline.js'
import { imprintLine } from '../../deck/meta.js'
import { inRow, runHtml } from '../../text/isolate.js'
import type { Drawing } from '../types.js'
import { pictureName, PICTURES } from '../../pictures/name.js'
import { escapeHtml as e, textHtml, word } from './html.js'

export interface BodyContext {
  deck: DeckModel
  /** The drawing of a diagram's Mermaid text. */
  drawing(mermaid: string): Drawing | undefined
}

/** An id of the page's own: a slide's is its id in the content, which never starts with `_`. */
export const pageId = (what: 'source' | 'headline', number: number | string): string => `_${what}-${number}`

const TAGS = { code: 'code', strong: 'strong', emphasis: 'em' } as const

/** A text with its line ends as breaks. */
const linesHtml = (text: string): string => textHtml(text).replaceAll('\n', '<br>')

/** Inline text as HTML; citations lead to the source's entry. */
export function inlineHtml(deck: DeckModel, inline: Inline[] = []): string {
  return inline
    .map((part) => {
      switch (part.type) {
        case 'text':
          return linesHtml(part.value)
        case 'code':
          return `<code>${textHtml(part.value)}</code>`
        case 'strong':
        case 'emphasis':
          return `<${TAGS[part.type]}>${inlineHtml(deck, part.children)}</${TAGS[part.type]}>`
        case 'link':
          return `<a href="${e(part.href)}">${inlineHtml(deck, part.children)}</a>`
        case 'cite': {
          const source = deck.sources.find(({ id }) => id === part.source)
          return source ? `<sup><a href="#${pageId('source', source.number)}">${source.number}</a></sup>` : ''
        }
        case 'term':
          return inlineHtml(deck, part.children)
      }
    })
    .join('')
}

type Renderers = {
  [K in SlideKind]: (slide: Extract<SlideBody, { kind: K }>, context: BodyContext) => string
}

const paragraph = (deck: DeckModel, text?: Inline[]) =>
  text?.length ? `<p>${inlineHtml(deck, text)}</p>` : ''
const list = (items: string[], from?: number) => {
  const [tag, start] = from === undefined ? ['ul', ''] : ['ol', from > 1 ? ` start="${from}"` : '']
  return items.length ? `<${tag}${start}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>` : ''
}
const points = (deck: DeckModel, all: Inline[][], from?: number) =>
  list(
    all.map((one) => inlineHtml(deck, one)),
    from,
  )

function diagram(
  slide: Extract<SlideBody, { kind: 'pipeline' | 'compare' }>,
  { deck, drawing }: BodyContext,
): string {
  const { mermaid, description, difference } = slide.diagram
  const svg = drawing(mermaid)?.svg
  const lines = description.split('\n').filter(Boolean)
  // On a phone the picture is scrolled at a size that can be read; its words stand below it in any case.
  const picture = svg
    ? `<div class="picture" role="img" tabindex="0" aria-label="${e(lines[0] ?? '')}">${svg}</div>`
    : ''
  const words = lines.map((line) => `<p>${e(line)}</p>`).join('')
  const remarks = (slide.remarks ?? []).map((text) => paragraph(deck, text)).join('')
  return `<figure>${picture}<figcaption>${words}${difference ? `<p><strong>${e(difference)}</strong></p>` : ''}</figcaption></figure>${remarks}${numbers(deck, slide.facts)}${paragraph(deck, slide.text)}`
}

/** Facts as a list of what is counted and the number. */
function numbers(deck: DeckModel, facts: FactModel[]): string {
  const items = facts.map(({ label, statement, valueText, unit, arithmetic }) => {
    const value = valueText ? `<strong>${e(valueText)}${unit ? ` ${e(unit)}` : ''}</strong> ` : ''
    return `<dt>${e(label)}</dt><dd>${value}${inlineHtml(deck, statement)}${arithmetic ? ` <small>${runHtml(arithmetic, e(arithmetic), deck.locale.dir)}</small>` : ''}</dd>`
  })
  return items.length ? `<dl>${items.join('')}</dl>` : ''
}

/** Who made the deck and when, as on its cover. */
function imprint(deck: DeckModel): string {
  const lines = [imprintLine(deck), deck.meta.copyright].flatMap((line) =>
    line ? [`<p>${e(line)}</p>`] : [],
  )
  return paragraph(deck, deck.meta.credit) + lines.join('')
}

/** Sources in full, each with its address. */
export function referencesHtml(deck: DeckModel, references: SourceModel[]): string {
  const entries = references.map(({ number, full, href, identifier, note }) => {
    const named = identifier ?? href
    const link = href ? ` <a href="${e(href)}">${e(named ?? href)}</a>` : named ? ` ${e(named)}` : ''
    const more = note ? ` <small>${e(note)}</small>` : ''
    const [id, ltr] = [pageId('source', number), deck.locale.dir === 'ltr']
    return ltr
      ? `<span id="${id}">[${number}] ${e(full)}</span>${link}${more}`
      : `<span id="${id}">[${number}] ${runHtml(full, e(full) + link, 'rtl')}${more}</span>`
  })
  return list(entries)
}

const subjectName = (deck: DeckModel, id: string) => deck.subjects.find((one) => one.id === id)?.name ?? id

const RENDER: Renderers = {
  cover: ({ subtitle, text }, { deck }) =>
    (subtitle ? `<p>${e(subtitle)}</p>` : '') + paragraph(deck, text) + imprint(deck),
  agenda: ({ items, from }) =>
    list(
      items.map(({ title, slide }) => `<a href="#${e(slide)}">${e(title)}</a>`),
      from,
    ),
  section: ({ text }, { deck }) => paragraph(deck, text),
  statement: ({ text, points: all }, { deck }) => paragraph(deck, text) + points(deck, all),
  pipeline: diagram,
  compare: diagram,
  table: ({ subjects, rows }, { deck }) => {
    const head = subjects.map((id) => `<th scope="col">${e(subjectName(deck, id))}</th>`).join('')
    const body = rows.map(({ label, cells }) => {
      const all = cells.map(({ text, modalities }, at) => {
        const labels = modalities.map((id) => deck.modalities.find((one) => one.id === id)?.label ?? id)
        const marks = inRow(labels, deck.locale.dir)
        const name = e(subjectName(deck, subjects[at] ?? ''))
        return `<td data-of="${name}">${inlineHtml(deck, text)}${marks ? ` <small>${e(marks)}</small>` : ''}</td>`
      })
      return `<tr><th scope="row">${e(label)}</th>${all.join('')}</tr>`
    })
    return `<table><thead><tr><td></td>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`
  },
  timeline: ({ events, markLabel }, { deck }) =>
    list(
      events.map(({ date, dateText, label, text, mark }) => {
        const note = mark && markLabel ? ` <small>(${e(markLabel)})</small>` : ''
        return `<time datetime="${e(date)}">${e(dateText)}</time> <strong>${e(label)}</strong>${note} ${inlineHtml(deck, text)}`
      }),
      1,
    ),
  cards: ({ cards, rows }, { deck }) =>
    cards
      .map(({ title, text, mark }) => {
        const told = mark && word(deck.locale.strings, `mark.${mark}`, '')
        return `<h3>${e(title)}${told ? ` <small>(${e(told)})</small>` : ''}</h3>${paragraph(deck, text)}`
      })
      .join('') + rows.map(({ label, items }) => `<h3>${e(label)}</h3>${list(items.map(e))}`).join(''),
  chart: ({ facts, text }, { deck }) => numbers(deck, facts) + paragraph(deck, text),
  image: ({ src, alt, caption }, { deck }) =>
    `<figure><img class="photo" src="${PICTURES}/${pictureName(src)}" alt="${e(alt)}" loading="lazy"></figure>${paragraph(deck, caption)}`,
  code: ({ code, caption }, { deck }) =>
    `<pre tabindex="0"><code>${e(code)}</code></pre>${paragraph(deck, caption)}`,
  quote: ({ quote, by, text }, { deck }) =>
    `<blockquote><p>${linesHtml(quote)}</p><footer>${e(by)}</footer></blockquote>${paragraph(deck, text)}`,
  columns: ({ columns }, { deck }) =>
    columns
      .map(
        ({ title, points: all, text }) => `<h3>${e(title)}</h3>${paragraph(deck, text)}${points(deck, all)}`,
      )
      .join(''),
  correction: ({ claim }, { deck }) => {
    const words = deck.locale.strings
    const verdict = word(words, `verdict.${claim.verdict}`, claim.verdict)
    return `<h3>${e(word(words, 'claimSays', '“”'))}</h3><blockquote><p>${e(claim.quote)}</p>${claim.where ? `<footer>${e(claim.where)}</footer>` : ''}</blockquote><p><strong>${e(verdict)}</strong></p><h3>${e(word(words, 'truth', '='))}</h3>${paragraph(deck, claim.truth)}`
  },
  glossary: ({ terms }, { deck }) =>
    `<dl>${terms.map(({ term, aka, definition }) => `<dt>${e(term)}${aka ? ` <small>${e(aka)}</small>` : ''}</dt><dd>${inlineHtml(deck, definition)}</dd>`).join('')}</dl>`,
  sources: ({ references }, { deck }) => referencesHtml(deck, references),
  closing: ({ points: all, from }, { deck }) => points(deck, all, from),
}

/** The body of a slide, without headline and notes. */
export function bodyHtml(slide: SlideModel, context: BodyContext): string {
  const render = RENDER[slide.kind] as (slide: SlideBody, context: BodyContext) => string
  return render(slide, context)
}
