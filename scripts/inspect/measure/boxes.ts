/** The boxes of a slide that are seen, and texts that an ellipsis cuts. Runs in the browser. */
import type { BoxMeasure, SlideMeasure } from '../types.js'
import { clipOf, holderOf, isPainted } from './around.js'
import { cross, isSilent, isVisible, REGIONS, trim, type Slide } from './slide.js'

/** HTML elements and whole drawings of a slide; what is inside of a drawing is its own affair. */
const elementsOf = (slide: Slide): Element[] =>
  [...slide.root.querySelectorAll('*')].filter(
    (element) =>
      (element instanceof HTMLElement || element.localName === 'svg') &&
      !isSilent(element) &&
      !element.parentElement?.closest('svg') &&
      isVisible(element),
  )

/** Pictures, and elements with a ground or a border. */
export function boxesOf(slide: Slide): BoxMeasure[] {
  return elementsOf(slide).flatMap((element): BoxMeasure[] => {
    if (element.matches(REGIONS) || !isPainted(element, slide)) return []
    const box = slide.boxOf(element)
    if (box.right - box.left < 1 || box.bottom - box.top < 1) return []
    return [
      {
        selector: slide.selectorOf(element),
        text: trim(element.textContent ?? ''),
        region: slide.regionOf(element),
        box: cross(clipOf(element.parentElement ?? element, slide), box),
        decorative: element.closest('[aria-hidden="true"]') !== null,
        holder: slide.isFree(element) ? undefined : holderOf(element, slide),
      },
    ]
  })
}

/** Elements that cut their text with an ellipsis. */
export const cutsOf = (slide: Slide): SlideMeasure['cut'] =>
  elementsOf(slide)
    .filter(
      (element) =>
        element instanceof HTMLElement &&
        slide.styleOf(element).textOverflow === 'ellipsis' &&
        element.scrollWidth > element.clientWidth + 1,
    )
    .map((element) => ({ selector: slide.selectorOf(element), text: trim(element.textContent ?? '') }))

/** Pictures of which the browser has no pixel. */
export const blankOf = (slide: Slide): SlideMeasure['blank'] =>
  [...slide.root.querySelectorAll('img')]
    .filter((image) => image.naturalWidth === 0 || image.naturalHeight === 0 || image.dataset['broken'])
    .map((image) => ({ selector: slide.selectorOf(image), text: trim(image.alt) }))
