/** The handout's parts in order, with the header text of each. */
import type { DeckModel } from '../../deck/model.js'
import { unturned } from '../../text/turns.js'
import { inRow } from '../../text/isolate.js'
import { anchorOf, type SlideRange } from '../page/parts.js'
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

/** Slides of a sheet of the overview. */
export const slidesOfSheet = 6

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
  const row = (texts: string[]) => inRow(texts.filter(Boolean), deck.locale.dir)
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
    for (let start = 0; start < slides.length; start += slidesOfSheet) {
      const six = slides.slice(start, start + slidesOfSheet)
      const pageName = `six${start / slidesOfSheet + 1}`
      headers.set(pageName, row([...new Set(six.map(({ section }) => unturned(title(section))))]))
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
        headers.set(pageName, row([unturned(title(slide.section)), word(deck, 'slide', { n: slide.number })]))
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

/**
 * The sections of one part: those with its slides, the front in the first part, the end in the last one.
 */
export function sectionsOf(plan: HandoutPlan, ranges: SlideRange[], index: number): HandoutSection[] {
  const range = ranges[index]
  const names = new Set<string>()
  for (let number = range?.first ?? 1; range && number <= range.last; number++) names.add(anchorOf(number))
  const firstSlides = plan.sections.findIndex(({ slides }) => slides)
  return plan.sections.flatMap((section, at) => {
    if (!section.slides) {
      const inFirst = at < firstSlides || section.pageName === 'contents'
      return (inFirst ? index === 0 : index === ranges.length - 1) ? [section] : []
    }
    const slides = section.slides.filter(({ anchor }) => names.has(anchor))
    return slides.length ? [{ ...section, slides }] : []
  })
}

function plainCover(deck: DeckModel): string {
  const address = addressHtml(deck)
  return `<div class="ho-body${address ? '' : ' ho-wide'}"><div class="ho-main">${coverHtml(deck, 'h1')}</div>${address ? `<div class="ho-side">${address}</div>` : ''}</div>`
}
