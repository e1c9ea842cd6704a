/** What is around an element: the box that it should stay in, and what its ancestors leave visible of it. */
import type { Box } from '../types.js'
import { cross, REGIONS, type Slide } from './slide.js'

const opaque = (colour: string) => colour !== 'transparent' && !/[,/]\s*0(\.0+)?\s*\)$/.test(colour)

/** Has an element a ground, a picture or a frame of its own? */
export function isPainted(element: Element, slide: Slide): boolean {
  if (element instanceof SVGElement) return element.localName === 'svg'
  if (/^(img|video|canvas|iframe)$/.test(element.localName)) return true
  const style = slide.styleOf(element)
  if (style.display === 'inline') return false
  return opaque(style.backgroundColor) || style.backgroundImage !== 'none' || isFramed(style)
}

/** A rule on one side divides; only a frame holds. */
const isFramed = (style: CSSStyleDeclaration): boolean =>
  (['top', 'right', 'bottom', 'left'] as const).every(
    (side) =>
      parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0 &&
      opaque(style.getPropertyValue(`border-${side}-color`)),
  )

/** The painted box or region that the element should stay in; none for what is placed freely. */
export function holderOf(element: Element, slide: Slide): { box: Box; selector: string } | undefined {
  let free = false
  for (const node of slide.upFrom(element)) {
    const holds = node.matches(REGIONS) || (!free && isPainted(node, slide))
    if (node !== element && holds) return { box: slide.boxOf(node), selector: slide.selectorOf(node) }
    if (slide.isFree(node)) free = true
  }
  return undefined
}

/** What the element's ancestors leave visible; undefined where none of them cuts. */
export function clipOf(element: Element, slide: Slide): Box | undefined {
  let clip: Box | undefined
  for (const node of slide.upFrom(element)) {
    const style = slide.styleOf(node)
    const inline = style.display === 'inline' && !(node instanceof SVGElement)
    if (inline || (style.overflowX === 'visible' && style.overflowY === 'visible')) continue
    if (node instanceof SVGElement && node.localName !== 'svg') continue
    clip = cross(clip, slide.boxOf(node))
  }
  return clip
}
