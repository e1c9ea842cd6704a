/** Reads geometry off the slide that is shown. Runs in the browser: everything it needs stands inside it. */
import type { Box, BoxMeasure, Region, SlideMeasure, TextMeasure } from './types.js'

/**
 * Measures the visible `.dt-slide`.
 *
 * @param within selector of what to look in: the slide before may still be fading out
 * @returns the measures, or undefined when no slide is visible
 */
export function measureSlide(within = 'body'): SlideMeasure | undefined {
  const visible = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })
  const root = [...document.querySelectorAll(`${within} .dt-slide`)].find(visible)
  if (!root) return undefined
  const origin = root.getBoundingClientRect()
  const scale = origin.width / 1280 || 1

  const canvasBox = (rect: { left: number; top: number; right: number; bottom: number }): Box => ({
    left: (rect.left - origin.left) / scale,
    top: (rect.top - origin.top) / scale,
    right: (rect.right - origin.left) / scale,
    bottom: (rect.bottom - origin.top) / scale,
  })
  const boxOf = (element: Element): Box => canvasBox(element.getBoundingClientRect())
  const cross = (a: Box | undefined, b: Box): Box =>
    a
      ? {
          left: Math.max(a.left, b.left),
          top: Math.max(a.top, b.top),
          right: Math.min(a.right, b.right),
          bottom: Math.min(a.bottom, b.bottom),
        }
      : b
  const trim = (text: string) => text.replace(/[\s\u200b\u2060\ufeff]+/g, ' ').trim()

  const nameOf = (element: Element): string => {
    const first = [...element.classList].find((name) => !/^v-|^slidev-/.test(name))
    return first ? `.${first}` : element.localName
  }
  const selectorOf = (element: Element): string => {
    const around = element.classList.length ? undefined : element.parentElement?.closest('[class]')
    return around && around !== root ? `${nameOf(around)} ${nameOf(element)}` : nameOf(element)
  }
  const regionOf = (element: Element): Region => {
    const region = element.closest('.dt-head, .dt-stage, .dt-foot')
    if (!region || !root.contains(region)) return 'other'
    return region.matches('.dt-head') ? 'head' : region.matches('.dt-foot') ? 'foot' : 'stage'
  }

  const styles = new Map<Element, CSSStyleDeclaration>()
  const styleOf = (element: Element): CSSStyleDeclaration => {
    let style = styles.get(element)
    if (!style) styles.set(element, (style = getComputedStyle(element)))
    return style
  }
  const opaque = (colour: string) => colour !== 'transparent' && !/[,/]\s*0(\.0+)?\s*\)$/.test(colour)
  const painted = (element: Element): boolean => {
    if (element instanceof SVGElement) return element.localName === 'svg'
    if (/^(img|video|canvas|iframe)$/.test(element.localName)) return true
    const style = styleOf(element)
    if (style.display === 'inline') return false
    if (opaque(style.backgroundColor) || style.backgroundImage !== 'none') return true
    // A rule on one side divides; only a frame holds.
    const widths = [
      style.borderTopWidth,
      style.borderRightWidth,
      style.borderBottomWidth,
      style.borderLeftWidth,
    ]
    return widths.every((width, side) => {
      const colours = [
        style.borderTopColor,
        style.borderRightColor,
        style.borderBottomColor,
        style.borderLeftColor,
      ]
      return parseFloat(width) > 0 && opaque(colours[side] ?? '')
    })
  }

  /** The painted box or region that the element should stay in; none for what is placed freely. */
  const holderOf = (element: Element): { box: Box; selector: string } | undefined => {
    let free = false
    for (let node: Element | null = element; node && node !== root; node = node.parentElement) {
      const region = node.matches('.dt-head, .dt-stage, .dt-foot')
      if (node !== element && (region || (!free && painted(node)))) {
        return { box: boxOf(node), selector: selectorOf(node) }
      }
      if (/absolute|fixed/.test(styleOf(node).position)) free = true
    }
    return undefined
  }
  const clipOf = (element: Element): Box | undefined => {
    let clip: Box | undefined
    for (let node: Element | null = element; node && node !== root; node = node.parentElement) {
      const style = styleOf(node)
      const inline = style.display === 'inline' && !(node instanceof SVGElement)
      if (inline || (style.overflowX === 'visible' && style.overflowY === 'visible')) continue
      if (node instanceof SVGElement && node.localName !== 'svg') continue
      clip = cross(clip, boxOf(node))
    }
    return clip
  }
  const blocks = new Map<Element, number>()
  const blockOf = (element: Element): number => {
    let block: Element = element
    if (element instanceof SVGElement) block = element.closest('text') ?? element
    else
      while (block !== root && styleOf(block).display.startsWith('inline') && block.parentElement)
        block = block.parentElement
    // An inline block in a line belongs to the line.
    if (!blocks.has(block)) blocks.set(block, blocks.size)
    return blocks.get(block) ?? 0
  }
  const sizeOf = (element: Element): number => {
    const size = parseFloat(styleOf(element).fontSize)
    if (element instanceof SVGGraphicsElement) {
      const matrix = element.getScreenCTM()
      return matrix ? (size * Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c))) / scale : size
    }
    let node: Element | null = element
    while (
      node &&
      !(node instanceof HTMLElement && node.offsetWidth > 0 && styleOf(node).display !== 'inline')
    ) {
      node = node.parentElement
    }
    const own = node instanceof HTMLElement ? node.getBoundingClientRect().width / node.offsetWidth : scale
    // Rounding of offsetWidth is no scaling.
    return size * (Math.abs(own / scale - 1) < 0.02 ? 1 : own / scale)
  }
  const silent = (element: Element) =>
    element.closest('script, style, title, desc, defs, metadata, .dt-sr, [hidden], .katex-mathml') !== null

  const texts: TextMeasure[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    const text = trim(node.textContent ?? '')
    if (!element || !text || silent(element) || !visible(element)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const lines = [...range.getClientRects()]
      .map(canvasBox)
      .filter((box) => box.right - box.left > 0.5 && box.bottom - box.top > 0.5)
      .map((box) => {
        const height = box.bottom - box.top
        return { ...box, top: box.top + height * 0.17, bottom: box.bottom - height * 0.12 }
      })
    if (!lines.length) continue
    texts.push({
      text,
      lines,
      selector: selectorOf(element),
      region: regionOf(element),
      block: blockOf(element),
      size: sizeOf(element),
      diagram: element.closest('.dt-diagram') !== null,
      clip: clipOf(element),
      holder: holderOf(element),
    })
  }

  const boxes: BoxMeasure[] = []
  const cut: SlideMeasure['cut'] = []
  for (const element of root.querySelectorAll('*')) {
    if (!(element instanceof HTMLElement || element.localName === 'svg') || silent(element)) continue
    if (element.parentElement?.closest('svg') || !visible(element)) continue
    const text = trim(element.textContent ?? '')
    const ellipsis = element instanceof HTMLElement && styleOf(element).textOverflow === 'ellipsis'
    if (ellipsis && element.scrollWidth > element.clientWidth + 1)
      cut.push({ selector: selectorOf(element), text })
    if (element.matches('.dt-head, .dt-stage, .dt-foot') || !painted(element)) continue
    const box = boxOf(element)
    if (box.right - box.left < 1 || box.bottom - box.top < 1) continue
    const decorative = element.closest('[aria-hidden="true"]') !== null
    const free = /absolute|fixed/.test(styleOf(element).position)
    boxes.push({
      selector: selectorOf(element),
      text,
      region: regionOf(element),
      box: cross(element === root ? undefined : clipOf(element.parentElement ?? element), box),
      decorative,
      holder: free ? undefined : holderOf(element),
    })
  }

  const blank = [...root.querySelectorAll('img')]
    .filter((image) => image.naturalWidth === 0 || image.naturalHeight === 0 || image.dataset['broken'])
    .map((image) => ({ selector: selectorOf(image), text: trim(image.alt) }))

  const title = root.querySelector('h1')?.cloneNode(true) as Element | undefined
  for (const part of title?.querySelectorAll('.dt-part, .dt-sr') ?? []) part.remove()
  const stage = root.querySelector('.dt-stage')
  return {
    kind: [...root.classList].find((name) => name.startsWith('dt-kind-'))?.slice(8) ?? '',
    headline: title ? trim(title.textContent ?? '') : undefined,
    stage: stage ? boxOf(stage) : undefined,
    texts,
    boxes,
    blank,
    cut,
  }
}
