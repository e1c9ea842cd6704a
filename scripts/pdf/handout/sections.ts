/** The handout's parts in order, with the header text of each. */
import type { DeckModel } from '../../deck/model.js'
import type { HandoutSection } from './arrange.js'
import { endHtml } from './end.js'
import { addressHtml, contentsHtml, coverHtml } from './front.js'
import { escape } from './html.js'
import { isCover, slideHtml } from './slide.js'
import { word } from './words.js'

export interface HandoutPlan {
  sections: HandoutSection[]
  /** CSS page name → text at the top right. */
  headers: Map<string, string>
}

export interface HandoutChoices {
  notes: boolean
  layout: 'page' | 'overview'
}

/**
 * Plans the handout.
 *
 * @param anchors slide number → DOM id of the printed slide
 */
export function planHandout(
  deck: DeckModel,
  anchors: Record<string, string>,
  { notes, layout }: HandoutChoices,
): HandoutPlan {
  const headers = new Map<string, string>()
  const slides = deck.slides.filter(({ number }) => anchors[number])
  const title = (id: string) => deck.sections.find((section) => section.id === id)?.title ?? ''
  const contents: HandoutSection = {
    pageName: 'contents',
    className: 'ho-holder',
    html: contentsHtml(deck, anchors),
  }
  headers.set('contents', word(deck, 'contents'))

  const sections: HandoutSection[] = []
  const first = slides[0]
  const covered = layout === 'page' && first !== undefined && isCover(first)
  if (!covered)
    sections.push({ pageName: 'cover', className: 'ho-cover ho-plain', html: plainCover(deck) }, contents)

  if (layout === 'overview') {
    for (let start = 0; start < slides.length; start += 6) {
      const six = slides.slice(start, start + 6)
      const pageName = `six${start / 6 + 1}`
      headers.set(
        pageName,
        [...new Set(six.map(({ section }) => title(section)).filter(Boolean))].join(' · '),
      )
      const cells = six.map(({ number, headline }) => ({
        anchor: anchors[number] as string,
        after: `<p class="ho-caption"><span class="ho-no">${number}</span><span>${escape(headline)}</span></p>`,
      }))
      sections.push({ pageName, className: 'ho-six', slides: cells })
    }
  } else {
    for (const slide of slides) {
      const cover = isCover(slide)
      const pageName = cover ? 'cover' : `slide${slide.number}`
      if (!cover)
        headers.set(
          pageName,
          [title(slide.section), word(deck, 'slide', { n: slide.number })].filter(Boolean).join(' · '),
        )
      const after = slideHtml(deck, slide, notes)
      sections.push({
        pageName,
        className: cover ? 'ho-page ho-cover' : 'ho-page',
        slides: [{ anchor: anchors[slide.number] as string, after, cover }],
      })
      if (cover) sections.push(contents)
    }
  }
  for (const { part, html } of endHtml(deck, anchors)) {
    headers.set(part, word(deck, part))
    sections.push({ pageName: part, className: 'ho-end', html })
  }
  return { sections, headers }
}

function plainCover(deck: DeckModel): string {
  const address = addressHtml(deck)
  return `<div class="ho-body${address ? '' : ' ho-wide'}"><div class="ho-main">${coverHtml(deck, 'h1')}</div>${address ? `<div class="ho-side">${address}</div>` : ''}</div>`
}
