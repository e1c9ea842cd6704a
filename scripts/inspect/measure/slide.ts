/** The slide that is measured: its coordinates and the styles of what is on it. Runs in the browser. */
import type { Box, Region } from '../types.js'

const WIDTH = 1280

/** A slide's root with its scale; lengths are given in px of the canvas, from the slide's corner. */
export class Slide {
  readonly scale: number
  private readonly origin: DOMRect
  private readonly styles = new Map<Element, CSSStyleDeclaration>()

  constructor(readonly root: Element) {
    this.origin = root.getBoundingClientRect()
    this.scale = this.origin.width / WIDTH || 1
  }

  canvasBox = (rect: { left: number; top: number; right: number; bottom: number }): Box => ({
    left: (rect.left - this.origin.left) / this.scale,
    top: (rect.top - this.origin.top) / this.scale,
    right: (rect.right - this.origin.left) / this.scale,
    bottom: (rect.bottom - this.origin.top) / this.scale,
  })

  boxOf = (element: Element): Box => this.canvasBox(element.getBoundingClientRect())

  styleOf(element: Element): CSSStyleDeclaration {
    let style = this.styles.get(element)
    if (!style) this.styles.set(element, (style = getComputedStyle(element)))
    return style
  }

  isFree = (element: Element): boolean => /absolute|fixed/.test(this.styleOf(element).position)

  /** Short selector of an element, with that of the one around it where it has no class. */
  selectorOf(element: Element): string {
    const around = element.classList.length ? undefined : element.parentElement?.closest('[class]')
    return around && around !== this.root ? `${nameOf(around)} ${nameOf(element)}` : nameOf(element)
  }

  regionOf(element: Element): Region {
    const region = element.closest(REGIONS)
    if (!region || !this.root.contains(region)) return 'other'
    return region.matches('.dt-head') ? 'head' : region.matches('.dt-foot') ? 'foot' : 'stage'
  }

  /** An element and those around it, up to the slide. */
  *upFrom(element: Element): Generator<Element> {
    for (let node: Element | null = element; node && node !== this.root; node = node.parentElement) yield node
  }
}

export const REGIONS = '.dt-head, .dt-stage, .dt-foot'

const nameOf = (element: Element): string => {
  const first = [...element.classList].find((name) => !/^v-|^slidev-/.test(name))
  return first ? `.${first}` : element.localName
}

export const isVisible = (element: Element): boolean =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })

/** Is it never seen, though it may have text? */
export const isSilent = (element: Element): boolean =>
  element.closest('script, style, title, desc, defs, metadata, .dt-sr, [hidden], .katex-mathml') !== null

export const trim = (text: string): string => text.replace(/[\s\u200b\u2060\ufeff]+/g, ' ').trim()

/** What two boxes have in common. */
export const cross = (a: Box | undefined, b: Box): Box =>
  a
    ? {
        left: Math.max(a.left, b.left),
        top: Math.max(a.top, b.top),
        right: Math.min(a.right, b.right),
        bottom: Math.min(a.bottom, b.bottom),
      }
    : b
