/** The handout's contents: sections and slides with links; page numbers are filled in when they are known. */
import { textHtml } from '../../site/pages/html.js'
import type { DeckModel, SlideModel } from '../../deck/model.js'
import { isolate } from '../../text/isolate.js'
import { escape } from './html.js'
import { endParts, partsOf, type EndPart, type Listing } from './parts.js'
import { word } from './words.js'

/**
 * Slides that a list at the end has in full are entries of that list, with their numbers; questions are from all over the
 * talk, so each is an entry of its section.
 *
 * @param anchors slide number → anchor
 */
export function contentsHtml(deck: DeckModel, anchors: Record<string, string>, listed: Listing): string {
  const printed = deck.slides.filter(({ number }) => anchors[number])
  const numbers = new Map<EndPart, number[]>()
  const groups = deck.sections.map(({ id, title }) => {
    const lines = printed.flatMap((slide) => {
      if (slide.section !== id) return []
      const part = listed(slide)
      if (!part || part === 'questions')
        return [entry(anchors[slide.number] as string, titleOf(slide), String(slide.number))]
      numbers.set(part, [...(numbers.get(part) ?? []), slide.number])
      return []
    })
    const heading = title ? `<h3>${textHtml(title)}</h3>` : ''
    return lines.length ? `<div class="ho-group">${heading}<ul>${lines.join('')}</ul></div>` : ''
  })
  const ends = partsOf(deck, listed).map((part) =>
    entry(endParts[part], headingOf(deck, part, listed), range(numbers.get(part))),
  )
  const last = ends.length ? `<div class="ho-group"><ul>${ends.join('')}</ul></div>` : ''
  return `<section class="ho-contents"><h2>${escape(word(deck, 'contents'))}</h2><div class="ho-columns">${groups.join('')}${last}</div></section>`
}

/** The heading of a list at the end: that of the slides for which it stands, else the interface's word. */
export function headingOf(deck: DeckModel, part: EndPart, listed: Listing): string {
  const slide = deck.slides.find((one) => listed(one) === part)
  return slide && (part === 'glossary' || part === 'sources') ? slide.headline : word(deck, part)
}

const titleOf = ({ headline, part }: SlideModel): string =>
  part ? `${isolate(headline)} (${part.n}/${part.of})` : headline

/** `72–97`; the numbers of a list's slides follow one another but for a deck that scatters them. */
function range(numbers: number[] | undefined): string {
  const [first, last] = [numbers?.[0], numbers?.at(-1)]
  if (first === undefined || last === undefined) return ''
  return first === last ? String(first) : `${first}–${last}`
}

const entry = (anchor: string, title: string, number: string): string =>
  `<li><a href="#${anchor}"><span class="ho-no">${number}</span><span class="ho-entry">${textHtml(title)}</span><span class="ho-at" data-page="${anchor}">000</span></a></li>`
