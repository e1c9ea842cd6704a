/** The texts of a slide, line by line. Runs in the browser. */
import type { Box, TextMeasure } from '../types.js'
import { clipOf, holderOf } from './around.js'
import { isSilent, isVisible, trim, type Slide } from './slide.js'

/** Ascent and descent are mostly blank: shares of a line's height above and below its ink. */
const ASCENT = 0.17
const DESCENT = 0.12

/** Every text node that is seen. */
export function textsOf(slide: Slide): TextMeasure[] {
  const texts: TextMeasure[] = []
  const blocks = new Map<Element, number>()
  const walker = document.createTreeWalker(slide.root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    const text = trim(node.textContent ?? '')
    if (!element || !text || isSilent(element) || !isVisible(element)) continue
    const lines = linesOf(node, slide)
    if (!lines.length) continue
    const block = blockOf(element, slide)
    if (!blocks.has(block)) blocks.set(block, blocks.size)
    texts.push({
      text,
      lines,
      selector: slide.selectorOf(element),
      region: slide.regionOf(element),
      block: blocks.get(block) ?? 0,
      size: sizeOf(element, slide),
      diagram: element.closest('.dt-diagram') !== null,
      clip: clipOf(element, slide),
      holder: holderOf(element, slide),
    })
  }
  return texts
}

/** The ink of a text's lines. */
function linesOf(node: Node, slide: Slide): Box[] {
  const range = document.createRange()
  range.selectNodeContents(node)
  return [...range.getClientRects()]
    .map(slide.canvasBox)
    .filter((box) => box.right - box.left > 0.5 && box.bottom - box.top > 0.5)
    .map((box) => {
      const height = box.bottom - box.top
      return { ...box, top: box.top + height * ASCENT, bottom: box.bottom - height * DESCENT }
    })
}

/** The block (or SVG text) that holds an element. An inline block in a line belongs to the line. */
function blockOf(element: Element, slide: Slide): Element {
  // The box around words that stand aslant holds much that is not theirs.
  if (element instanceof SVGGraphicsElement && element.getScreenCTM()?.b)
    return element.closest('svg') ?? element
  if (element instanceof SVGElement) return element.closest('text') ?? element
  // Signs of a formula stand where KaTeX has put them, above, below and within one another.
  let block: Element = element.closest('.katex') ?? element
  while (block !== slide.root && slide.styleOf(block).display.startsWith('inline') && block.parentElement)
    block = block.parentElement
  return block
}

/** Font size as it is shown, px of the canvas: transforms in the slide scale it. */
function sizeOf(element: Element, slide: Slide): number {
  const size = parseFloat(slide.styleOf(element).fontSize)
  if (element instanceof SVGGraphicsElement) {
    const matrix = element.getScreenCTM()
    return matrix
      ? (size * Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c))) / slide.scale
      : size
  }
  const hasWidth = (node: Element): node is HTMLElement =>
    node instanceof HTMLElement && node.offsetWidth > 0 && slide.styleOf(node).display !== 'inline'
  let node: Element | null = element
  while (node && !hasWidth(node)) node = node.parentElement
  const own = node ? node.getBoundingClientRect().width / (node as HTMLElement).offsetWidth : slide.scale
  // Rounding of offsetWidth is no scaling.
  return size * (Math.abs(own / slide.scale - 1) < 0.02 ? 1 : own / slide.scale)
}
