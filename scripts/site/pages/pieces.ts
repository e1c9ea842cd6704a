/** Pieces of the reading page that slides of several kinds have: inline text, lists, numbers, references, drawings. */
import type { DeckModel, FactModel, SlideBody, SourceModel } from '../../deck/model.js'
import type { Inline } from '../../schema/inline.js'
import { imprintLine } from '../../deck/meta.js'
import { runHtml } from '../../text/isolate.js'
import { pictureName, PICTURES } from '../../pictures/name.js'
import { wordOf } from '../../locale/word.js'
import { escapeHtml as e, textHtml } from './html.js'

export interface BodyContext {
  deck: DeckModel
  /** The drawings of a diagram's Mermaid text: the wide one, and the one for narrow screens, as far as there are some. */
  drawing(mermaid: string): string[]
}

/** An id of the page's own: a slide's is its id in the content, which never starts with `_`. */
export const pageId = (what: 'source' | 'headline', number: number | string): string => `_${what}-${number}`

const TAGS = { code: 'code', strong: 'strong', emphasis: 'em', cut: 'del', put: 'ins' } as const

/** A text with its line ends as breaks. */
export const linesHtml = (text: string): string => textHtml(text).replaceAll('\n', '<br>')

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
        case 'cut':
        case 'put':
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

export const paragraph = (deck: DeckModel, text?: Inline[]) =>
  text?.length ? `<p>${inlineHtml(deck, text)}</p>` : ''
export const list = (items: string[], from?: number) => {
  const [tag, start] = from === undefined ? ['ul', ''] : ['ol', from > 1 ? ` start="${from}"` : '']
  return items.length ? `<${tag}${start}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>` : ''
}
export const points = (deck: DeckModel, all: Inline[][], from?: number) =>
  list(
    all.map((one) => inlineHtml(deck, one)),
    from,
  )

/** A picture of the deck, by its path in the deck's folder. */
export const photoHtml = (src: string, alt: string): string =>
  `<figure><img class="photo" src="${PICTURES}/${pictureName(src)}" alt="${e(alt)}" loading="lazy"></figure>`

/**
 * A picture of a slide that the page cannot build anew, since it runs something, and what is to be seen in words.
 *
 * @param file its address from the page
 */
export function picturedHtml(file: string, description: string, { deck }: BodyContext): string {
  const told = `<details><summary>${e(wordOf(deck.locale.strings, 'inWords'))}</summary><p>${textHtml(description)}</p></details>`
  return `<figure><img class="photo" src="${e(file)}" alt="${e(description)}" loading="lazy"><figcaption>${told}</figcaption></figure>`
}

/** A diagram's drawings, of which one is shown: pages/drawings.ts. */
function pictureHtml(deck: DeckModel, drawings: string[], label: string): string {
  if (drawings.length === 0) return ''
  const named = `role="img" aria-label="${e(label)}"`
  if (drawings.length > 1) return `<div class="picture two" ${named}>${drawings.join('')}</div>`
  // One that has no other for narrow screens is scrolled there, which is told.
  const hint = e(wordOf(deck.locale.strings, 'scrollHint'))
  return `<div class="picture" ${named} tabindex="0">${drawings[0]!}</div><p class="wide" aria-hidden="true">${hint}</p>`
}

/** Any drawing of a Mermaid text, and what it shows in words. */
export function drawingHtml(mermaid: string, description: string, { deck, drawing }: BodyContext): string {
  const picture = pictureHtml(deck, drawing(mermaid), description)
  const words = `<p>${textHtml(description)}</p>`
  // Without a picture they are all that there is.
  const told = picture
    ? `<details><summary>${e(wordOf(deck.locale.strings, 'inWords'))}</summary>${words}</details>`
    : words
  return `<figure>${picture}<figcaption>${told}</figcaption></figure>`
}

export function diagram(
  slide: Extract<SlideBody, { kind: 'pipeline' | 'compare' }>,
  { deck, drawing }: BodyContext,
): string {
  const { mermaid, description, difference } = slide.diagram
  const lines = description.split('\n').filter(Boolean)
  const picture = pictureHtml(deck, drawing(mermaid), lines[0] ?? '')
  const { strings } = deck.locale
  const words = lines.map((line) => `<p>${textHtml(line)}</p>`).join('')
  // Without a picture they are all that there is.
  const told = picture
    ? `<details><summary>${e(wordOf(strings, 'inWords'))}</summary>${words}</details>`
    : words
  const remarks = (slide.remarks ?? []).map((text) => paragraph(deck, text)).join('')
  return `<figure>${picture}<figcaption>${difference ? `<p><strong>${textHtml(difference)}</strong></p>` : ''}${told}</figcaption></figure>${remarks}${numbers(deck, slide.facts)}${paragraph(deck, slide.text)}`
}

/**
 * Facts as a list of what is counted and the number.
 *
 * @param parts length of each one's bar, in per cent; none where there are none
 */
export function numbers(deck: DeckModel, facts: FactModel[], parts: number[] = []): string {
  const items = facts.map(({ label, statement, valueText, unit, arithmetic }, at) => {
    const part = parts[at]
    const bar =
      part === undefined
        ? ''
        : `<span class="meter" aria-hidden="true"><i style="width:${part.toFixed(2)}%"></i></span>`
    // Per cents stand at their number, as on the slide.
    const counted = unit && (unit.trim() === '%' ? '%' : ` ${e(unit)}`)
    const value = valueText ? `<strong>${e(valueText)}${counted ?? ''}</strong> ` : ''
    return `<dt>${textHtml(label)}</dt><dd>${bar}${value}${inlineHtml(deck, statement)}${arithmetic ? ` <small>${runHtml(arithmetic, e(arithmetic), deck.locale.dir)}</small>` : ''}</dd>`
  })
  return items.length ? `<dl>${items.join('')}</dl>` : ''
}

/** Who made the deck and when, as on its cover. */
export function imprint(deck: DeckModel): string {
  const lines = [imprintLine(deck), deck.meta.copyright].flatMap((line) =>
    line ? [`<p>${textHtml(line)}</p>`] : [],
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
      ? `<span id="${id}">[${number}] ${textHtml(full)}</span>${link}${more}`
      : `<span id="${id}">[${number}] ${runHtml(full, textHtml(full) + link, 'rtl')}${more}</span>`
  })
  return list(entries)
}

export const subjectName = (deck: DeckModel, id: string) =>
  deck.subjects.find((one) => one.id === id)?.name ?? id
