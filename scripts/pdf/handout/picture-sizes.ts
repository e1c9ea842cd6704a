/** How much of each slide its picture in the handout shows, and how wide it has to be. */
import type { Page } from 'playwright-chromium'
import { sheet } from './css/pages.js'

export interface PictureSize {
  /** To what px of the slide's 720 it is shown; to the end where it is not given. */
  height?: number
  /** From what px it is shown where the name of its section, which the sheet has, is left out. */
  top: number
  /** Width in mm where the picture shares its page. */
  width: number
}

/** By anchor. */
export type Pictures = Record<string, PictureSize>

/** The smallest labels of a drawing, in px: they are 7 pt high in a picture that is as wide as the sheet. */
const smallestLabel = 16
/** Slides whose smallest type is larger than that are printed smaller, but not smaller than this many mm. */
const leastWidth = 120

/**
 * Width of a picture whose smallest type is then 7 pt high.
 *
 * @param smallest size of the slide's smallest type in px; 0 where it has none
 */
export const pictureWidth = (smallest: number): number =>
  Math.round(
    Math.min(sheet.width, Math.max(leastWidth, (sheet.width * smallestLabel) / Math.max(1, smallest))) * 10,
  ) / 10

/**
 * Measures the print page's slides, before they are arranged, and hides their footers: sources stand beside the picture
 * and pages have numbers of their own. A picture ends where its content does.
 */
export async function pictureSizes(page: Page): Promise<Pictures> {
  const measured = await page.evaluate(() => {
    /** Is there ink of the element's own, besides its text? */
    const paints = (element: Element): boolean => {
      if (element.matches('img, canvas, rect, path, line, circle, ellipse, polygon, polyline, image, use'))
        return true
      // A table's cells are cards that stand before their words, as a part of the cell that is no element.
      return ['', '::before'].some((part) => {
        const style = getComputedStyle(element, part)
        if (part && (style.content === 'none' || style.display === 'none')) return false
        const { backgroundColor, backgroundImage, borderBottomWidth, boxShadow } = style
        const clear = /^(transparent|rgba\(.*, 0\))$/.test(backgroundColor)
        return (
          !clear || backgroundImage !== 'none' || parseFloat(borderBottomWidth) > 0 || boxShadow !== 'none'
        )
      })
    }
    /** Numbers of sources are printed below the picture as well, the section's name above it. */
    const small = '.dt-sr, .dt-tip, .dt-cite, .dt-kicker, style, title, desc'
    return [...document.querySelectorAll('.print-slide-container')].map((slide) => {
      const { top } = slide.getBoundingClientRect()
      const footer = slide.querySelector<HTMLElement>('.dt-foot')
      const counts = (element: Element) => !footer?.contains(element) && !element.closest(small)
      const texts = textsOf(slide).filter(({ element, box }) => box.width >= 1 && counts(element))
      const inks = [...slide.querySelectorAll('.dt-slide *')]
        .filter((element) => counts(element) && paints(element))
        .map((element) => element.getBoundingClientRect())
      const boxes = [
        ...texts.map(({ box }) => box),
        ...inks.filter(({ width, height }) => width > 0 && height > 0),
      ]
      const end = footer && footer.getBoundingClientRect().top - top
      if (footer) footer.style.visibility = 'hidden'
      return {
        anchor: slide.id,
        smallest: texts.length ? Math.min(...texts.map(({ size }) => size)) : 0,
        low: Math.max(0, ...boxes.map(({ bottom }) => bottom - top)),
        high: Math.min(720, ...boxes.map((box) => box.top - top)),
        end,
      }
    })

    /** Texts that are seen, each with the size of its type in px. */
    function textsOf(slide: Element): { element: Element; box: DOMRect; size: number }[] {
      const found: { element: Element; box: DOMRect; size: number }[] = []
      const nodes = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
      for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
        const element = node.parentElement
        if (!element || !node.nodeValue?.trim()) continue
        const { fontSize, visibility } = getComputedStyle(element)
        if (visibility === 'hidden') continue
        const range = document.createRange()
        range.selectNodeContents(node)
        const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.d ?? 1) : 1
        found.push({ element, box: range.getBoundingClientRect(), size: parseFloat(fontSize) * scale })
      }
      return found
    }
  })
  return Object.fromEntries(
    measured.map(({ anchor, smallest, low, high, end }) => [
      anchor,
      {
        width: pictureWidth(smallest),
        height: shownHeight(low, end),
        top: Math.max(0, Math.min(most, Math.round(high) - around)),
      },
    ]),
  )
}

/** Space above and below a picture's content in px, and where a headline of one line begins. */
const around = 20
const most = 52

/**
 * @param low where the content ends, in px
 * @param end where the footer begins; `null` without one
 * @returns undefined where the whole slide is shown: something stands as low as the footer
 */
export function shownHeight(low: number, end: number | null): number | undefined {
  return end === null || low > end + 6 ? undefined : Math.round(Math.min(end + 14, low + around))
}
