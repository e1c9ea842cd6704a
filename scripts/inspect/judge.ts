/** From a slide's measures to what is wrong with it. Pure. */
import type { ProblemCode } from '../problems/catalogue.js'
import type { Box, SlideMeasure, TextMeasure } from './types.js'

export interface Finding {
  code: ProblemCode
  /** Short selector of the element; empty for the slide itself. */
  selector: string
  /** Its text. */
  text: string
  /** What was measured, as the end of a sentence. */
  detail: string
}

/** Smallest sizes in px on the 720 px slide. */
export const floors = { any: 14.4, source: 15, diagram: 16 }

const canvas: Box = { left: 0, top: 0, right: 1280, bottom: 720 }
/** Rounding, antialiasing and optical margins in px. */
const slack = 2
/** A region is no box that is seen: a tick's label may stand half beside it, in the margin. */
const regionSlack = { x: 24, y: 6 }
/** Kinds that are meant to be one thing on an open ground, and lists that are as long as they are. */
const open = new Set(['default', 'cover', 'section', 'statement', 'quote', 'glossary', 'sources'])
/** Kinds whose content is as high as what it says. */
const sized = new Set(['agenda', 'cards', 'code', 'columns', 'mermaid', 'bullets'])
const leastFill = 0.4
/** Set smaller than that, a slide looks unlike its neighbours. */
const leastZoom = 0.9

/**
 * Judges one state of a slide.
 *
 * @param headline the deck model's headline
 */
export function judge(measure: SlideMeasure, headline: string): Finding[] {
  return [
    ...judgeHeadline(measure, headline),
    ...judgePictures(measure),
    ...judgeSizes(measure),
    ...judgeZoom(measure),
    ...judgePlaces(measure),
    ...judgeOverlaps(measure),
    ...judgeFooter(measure),
    ...judgeFill(measure),
  ]
}

/** Text without what typography adds: spaces, joiners, soft hyphens; compatibility forms made equal. */
export function normalised(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200f\u2060-\u2069\ufeff]+/g, '')
}

function judgeHeadline({ headline: shown }: SlideMeasure, headline: string): Finding[] {
  if (shown === undefined)
    return [{ code: 'headline-differs', selector: 'h1', text: '', detail: 'is missing' }]
  if (normalised(shown) === normalised(headline)) return []
  return [
    { code: 'headline-differs', selector: 'h1', text: shown, detail: `is not the headline “${headline}”` },
  ]
}

function judgePictures({ blank }: SlideMeasure): Finding[] {
  return blank.map(({ selector, text }) => ({
    code: 'image-not-shown',
    selector,
    text,
    detail: 'shows no pixel: the browser cannot read the picture',
  }))
}

function judgeSizes({ texts }: SlideMeasure): Finding[] {
  return texts.flatMap(({ size, diagram, region, selector, text }): Finding[] => {
    const floor = diagram ? floors.diagram : region === 'foot' ? floors.source : floors.any
    if (size >= floor - 0.05) return []
    const detail = `is set in ${round(size)} px; the least is ${floor} px${diagram ? ' in diagrams' : region === 'foot' ? ' in the footer' : ''}`
    return [{ code: 'font-too-small', selector, text, detail }]
  })
}

function judgeZoom({ zoom }: SlideMeasure): Finding[] {
  if (zoom >= leastZoom) return []
  const detail = `has so much on it that all is set at ${Math.round(zoom * 100)} % of its size`
  return [{ code: 'set-smaller', selector: '', text: '', detail }]
}

function judgePlaces({ texts, boxes, cut }: SlideMeasure): Finding[] {
  const findings: Finding[] = []
  for (const { selector, text, lines, clip, holder } of texts) {
    const box = union(lines)
    const slide = beyond(box, canvas)
    const lost = clip ? beyond(box, clip) : undefined
    const outside = holder ? beyond(box, roomOf(holder)) : undefined
    if (lost) findings.push({ code: 'text-clipped', selector, text, detail: `is cut off by ${lost}` })
    else if (slide)
      findings.push({ code: 'slide-overflow', selector, text, detail: `is outside of the slide by ${slide}` })
    else if (outside)
      findings.push({
        code: 'slide-overflow',
        selector,
        text,
        detail: `is outside of ${holder?.selector} by ${outside}`,
      })
  }
  for (const { selector, text } of cut)
    findings.push({ code: 'text-clipped', selector, text, detail: 'is cut off by an ellipsis' })
  for (const { selector, text, box, holder, decorative } of boxes) {
    if (decorative) continue
    const slide = beyond(box, canvas)
    const outside = holder ? beyond(box, roomOf(holder)) : undefined
    if (slide)
      findings.push({ code: 'slide-overflow', selector, text, detail: `is outside of the slide by ${slide}` })
    else if (outside)
      findings.push({
        code: 'slide-overflow',
        selector,
        text,
        detail: `is outside of ${holder?.selector} by ${outside}`,
      })
  }
  return findings
}

function judgeOverlaps({ texts }: SlideMeasure): Finding[] {
  const findings: Finding[] = []
  const floating = (text: TextMeasure) => text.region === 'other'
  for (const [index, a] of texts.entries()) {
    for (const b of texts.slice(index + 1)) {
      // What floats above the slide (a definition that is shown on demand) covers on purpose.
      if (a.block === b.block || floating(a) || floating(b)) continue
      if ((a.region === 'foot') !== (b.region === 'foot')) continue
      const over = overlap(a.lines, b.lines)
      if (!over) continue
      const detail = `overlaps ${b.selector} “${short(b.text)}” by ${over}`
      findings.push({ code: 'text-overlap', selector: a.selector, text: a.text, detail })
    }
  }
  return findings
}

function judgeFooter({ texts, boxes }: SlideMeasure): Finding[] {
  const foot = texts.filter(({ region }) => region === 'foot').flatMap(({ lines }) => lines)
  if (!foot.length) return []
  const above = [
    ...texts.filter(({ region }) => region === 'stage' || region === 'head'),
    ...boxes
      .filter(({ region, decorative }) => region === 'stage' && !decorative)
      .map(({ selector, text, box }) => ({ selector, text, lines: [box] })),
  ]
  return above.flatMap(({ selector, text, lines }): Finding[] => {
    const over = overlap(lines, foot)
    return over ? [{ code: 'footer-hidden', selector, text, detail: `overlaps the footer by ${over}` }] : []
  })
}

function judgeFill({ kind, stage, texts, boxes, headline }: SlideMeasure): Finding[] {
  const content = [
    ...texts.filter(({ region }) => region === 'stage').flatMap(({ lines }) => lines),
    ...boxes.filter(({ region }) => region === 'stage').map(({ box }) => box),
  ]
  if (!content.length) {
    if (open.has(kind) && headline) return []
    return [{ code: 'slide-empty', selector: '', text: '', detail: 'shows nothing but its headline' }]
  }
  if (!stage || open.has(kind) || sized.has(kind)) return []
  const all = union(content)
  const fill = (all.bottom - all.top) / (stage.bottom - stage.top)
  if (fill >= leastFill) return []
  return [
    {
      code: 'slide-sparse',
      selector: '',
      text: '',
      detail: `fills ${Math.round(fill * 100)} % of its height`,
    },
  ]
}

function roomOf({ box, selector }: { box: Box; selector: string }): Box {
  if (!/^\.dt-(head|stage|foot)$/.test(selector)) return box
  const { x, y } = regionSlack
  return { left: box.left - x, top: box.top - y, right: box.right + x, bottom: box.bottom + y }
}

function union(boxes: Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  }
}

/** How far a box reaches beyond another, `12 px (right)`; undefined within the slack. */
function beyond(box: Box, around: Box): string | undefined {
  const sides: [string, number][] = [
    ['left', around.left - box.left],
    ['top', around.top - box.top],
    ['right', box.right - around.right],
    ['bottom', box.bottom - around.bottom],
  ]
  const [side, most] = sides.reduce((a, b) => (b[1] > a[1] ? b : a))
  return most > slack ? `${round(most)} px (${side})` : undefined
}

function overlap(a: Box[], b: Box[]): string | undefined {
  for (const one of a) {
    for (const other of b) {
      const width = Math.min(one.right, other.right) - Math.max(one.left, other.left)
      const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
      if (width > slack && height > slack) return `${round(width)} × ${round(height)} px`
    }
  }
  return undefined
}

const round = (value: number): string => String(Math.round(value * 10) / 10)

/** The first 40 characters of a text. */
export function short(text: string): string {
  const chars = [...text]
  return chars.length > 40 ? `${chars.slice(0, 39).join('')}…` : text
}
