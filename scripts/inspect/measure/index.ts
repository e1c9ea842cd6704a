/** Reads geometry off the slide that is shown. Runs in the browser: browser/page-script.ts puts it there. */
import type { SlideMeasure } from '../types.js'
import { blankOf, boxesOf, cutsOf } from './boxes.js'
import { isVisible, Slide, trim } from './slide.js'
import { textsOf } from './texts.js'

/**
 * Measures the visible `.dt-slide`.
 *
 * @param within selector of what to look in: the slide before may still be fading out
 * @returns the measures, or undefined when no slide is visible
 */
export function measureSlide(within = 'body'): SlideMeasure | undefined {
  const root = [...document.querySelectorAll(`${within} .dt-slide`)].find(isVisible)
  if (!root) return undefined
  const slide = new Slide(root)
  const title = root.querySelector('h1')?.cloneNode(true) as Element | undefined
  for (const part of title?.querySelectorAll('.dt-part, .dt-sr') ?? []) part.remove()
  const stage = root.querySelector<HTMLElement>('.dt-stage')
  return {
    kind: [...root.classList].find((name) => name.startsWith('dt-kind-'))?.slice(8) ?? '',
    headline: title ? trim(title.textContent ?? '') : undefined,
    stage: stage ? slide.boxOf(stage) : undefined,
    zoom: parseFloat(stage?.style.getPropertyValue('zoom') || '1'),
    texts: textsOf(slide),
    boxes: boxesOf(slide),
    blank: blankOf(slide),
    cut: cutsOf(slide),
  }
}
