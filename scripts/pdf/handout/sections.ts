/** The handout's parts in order, with the header text of each. */
import type { DeckModel, SlideModel } from '../../deck/model.js'
import { unturned } from '../../text/turns.js'
import { inRow } from '../../text/isolate.js'
import { anchorOf, type SlideRange } from '../page/parts.js'
import type { HandoutSection } from './arrange.js'
import { endHtml } from './end.js'
import { sheet } from './css/pages.js'
import { contentsHtml, headingOf } from './contents.js'
import { addressHtml, coverHtml } from './front.js'
import { escape } from './html.js'
import type { Listing } from './parts.js'
import { leads, listing, placingOf, sharedSheets } from './placing.js'
import { isCover, sharedHtml, slideHtml } from './slide.js'
import { word } from './words.js'

export interface HandoutPlan {
  sections: HandoutSection[]
  /** CSS page name → text at the top right. */
  headers: Map<string, string>
  /** Numbers of the slides that begin a page: only there may a run of printing begin. */
  starts: Set<number>
}

/** Most slides that flow from page to page together: a run of printing holds them all. */
const mostTogether = 60

/** Slides of a sheet of the overview. */
const slidesOfSheet = 6

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
  const overview = layout === 'overview'
  // The overview shows every slide.
  const listed: Listing = overview ? () => undefined : listing(deck, notes)
  const plan: HandoutPlan = { sections: [], headers: new Map(), starts: new Set() }
  const planning: Planning = { deck, anchors, notes, listed, plan }
  const contents: HandoutSection = {
    pageName: 'contents',
    className: 'ho-holder',
    html: contentsHtml(deck, anchors, listed),
  }
  plan.headers.set('contents', word(deck, 'contents'))
  const slides = deck.slides.filter(({ number }) => anchors[number])
  if (overview || !slides[0] || !isCover(slides[0]))
    plan.sections.push(
      { pageName: 'cover', className: 'ho-cover ho-plain', html: plainCover(deck) },
      contents,
    )
  if (overview) addSheets(planning, slides)
  else addPages(planning, slides, contents)
  addEnd(planning)
  return plan
}

interface Planning {
  deck: DeckModel
  anchors: Record<string, string>
  notes: boolean
  listed: Listing
  plan: HandoutPlan
}

const row = (deck: DeckModel, texts: string[]): string => inRow(texts.filter(Boolean), deck.locale.dir)
const titleOf = (deck: DeckModel, { section }: SlideModel): string =>
  deck.sections.find(({ id }) => id === section)?.title ?? ''
const sectionTitle = (deck: DeckModel, slide: SlideModel): string => unturned(titleOf(deck, slide))

function addSheets({ deck, anchors, plan }: Planning, slides: SlideModel[]): void {
  for (let start = 0; start < slides.length; start += slidesOfSheet) {
    const six = slides.slice(start, start + slidesOfSheet)
    const pageName = `six${start / slidesOfSheet + 1}`
    plan.starts.add(start + 1)
    plan.headers.set(pageName, row(deck, [...new Set(six.map((slide) => sectionTitle(deck, slide)))]))
    const cells = six.map(({ number, headline }) => ({
      anchor: anchors[number] as string,
      after: `<p class="ho-caption"><span class="ho-no">${number}</span><span>${escape(headline)}</span></p>`,
    }))
    plan.sections.push({ pageName, className: 'ho-six', slides: cells })
  }
}

function addPages(planning: Planning, slides: SlideModel[], contents: HandoutSection): void {
  const { deck, anchors, notes, listed, plan } = planning
  const together = sharedSheets(slides, listed, notes, sheet.height)
  let flow: { key: string; slides: NonNullable<HandoutSection['slides']> } | undefined
  let lead: SlideModel | undefined
  for (const [index, slide] of slides.entries()) {
    const anchor = anchors[slide.number] as string
    const pair = together.get(slide.number)
    const place = pair === undefined ? placingOf(slide, listed, notes) : 'wide'
    if (place === 'wide' || place === 'small') {
      // Pages are shared within a section, whose name is in the header.
      const key = pair === undefined ? slide.section : `pair ${pair}`
      if (flow?.key !== key || flow.slides.length === mostTogether) {
        flow = { key, slides: [] }
        const pageName = `shared${slide.number}`
        plan.headers.set(pageName, row(deck, [sectionTitle(deck, slide)]))
        plan.sections.push({ pageName, className: 'ho-several', slides: flow.slides })
        plan.starts.add(slide.number)
      }
      const plain = slide.kicker === titleOf(deck, slide)
      flow.slides.push({ anchor, after: sharedHtml(deck, slide, notes), size: place, plain })
      continue
    }
    const next = slides[index + 1]
    if (
      leads(slide, next) &&
      next &&
      placingOf(next, listed, notes) === 'page' &&
      !leads(next, slides[index + 2])
    ) {
      plan.starts.add(slide.number)
      flow = undefined
      lead = slide
      continue
    }
    // A run of nothing but what is listed at the end would print an empty page.
    if (place === 'end') continue
    if (!lead) plan.starts.add(slide.number)
    flow = undefined
    addPage(planning, slide, contents, lead)
    lead = undefined
  }
}

function addPage(
  { deck, anchors, notes, plan }: Planning,
  slide: SlideModel,
  contents: HandoutSection,
  lead?: SlideModel,
): void {
  const cover = isCover(slide)
  const pageName = cover ? 'cover' : `slide${slide.number}`
  const after = slideHtml(deck, slide, notes)
  plan.sections.push({
    pageName,
    className: cover ? 'ho-page ho-cover' : 'ho-page',
    slides: [
      ...(lead
        ? [
            {
              anchor: anchors[lead.number] as string,
              after: sharedHtml(deck, lead, notes),
              size: 'lead' as const,
            },
          ]
        : []),
      { anchor: anchors[slide.number] as string, after, cover },
    ],
  })
  if (cover) plan.sections.push(contents)
  else plan.headers.set(pageName, row(deck, [sectionTitle(deck, slide)]))
}

function addEnd({ deck, anchors, notes, listed, plan }: Planning): void {
  const ends = endHtml(deck, anchors, listed, notes)
  plan.headers.set(
    'end',
    row(
      deck,
      ends.map(({ part }) => unturned(headingOf(deck, part, listed))),
    ),
  )
  for (const { part, html } of ends)
    plan.sections.push({ pageName: 'end', className: `ho-end ho-end-${part}`, html })
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
  return `<div class="ho-body${address ? '' : ' ho-wide'}"><div class="ho-main">${coverHtml(deck)}</div>${address ? `<div class="ho-side">${address}</div>` : ''}</div>`
}
