/** Links of the print page: Slidev's routes lead nowhere in a PDF, the printed slides' ids do. */
import type { Page } from 'playwright-chromium'
import type { DeckModel } from '../../deck/model.js'
import type { PrintedSlide } from '../types.js'

export interface LinkReport {
  internal: number
  external: number
  /** Internal links without a slide, with the number of the slide that they stand on. They lose their href. */
  broken: { href: string; slide: number }[]
}

/** Route (`12`, or a slide's id) → anchor of the slide's last printed state… its first, with click pages. */
export function anchorsByRoute(deck: DeckModel, printed: PrintedSlide[]): Record<string, string> {
  const anchors: Record<string, string> = {}
  for (const { number, anchor } of printed) anchors[number] ??= anchor
  for (const { id, number } of deck.slides) if (anchors[number]) anchors[id] = anchors[number]
  return anchors
}

/**
 * The slide that an href of the deck's own site means.
 *
 * @param href as it is written: `#/sources`, `#5`, `#/5?clicks=1`, `#sources`
 * @returns the route without query, or undefined for an address outside the deck
 */
export function routeOf(href: string): string | undefined {
  const match = /^#\/?([^?#/]+)\/?(?:\?.*)?$/.exec(href)
  return match?.[1] === undefined ? undefined : decodeURIComponent(match[1])
}

/** Points every internal link at the printed slide that it means. */
export async function rewriteLinks(page: Page, anchors: Record<string, string>): Promise<LinkReport> {
  const links = await page.evaluate(() =>
    [...document.querySelectorAll('#print-content a[href]')].map((link, index) => {
      link.setAttribute('data-print-link', String(index))
      const own = (link as HTMLAnchorElement).href.split('#')[0] === location.href.split('#')[0]
      const raw = link.getAttribute('href') ?? ''
      const slide = link.closest('.print-slide-container')?.id ?? '0'
      return {
        href: own && raw.includes('#') ? raw.slice(raw.indexOf('#')) : raw,
        slide: parseInt(slide, 10),
      }
    }),
  )
  const report: LinkReport = { internal: 0, external: 0, broken: [] }
  const hrefs: (string | null | undefined)[] = links.map(({ href, slide }) => {
    if (/^(https?|mailto):/.test(href)) return void report.external++
    const anchor = anchors[routeOf(href) ?? '']
    if (anchor) report.internal++
    else report.broken.push({ href, slide })
    return anchor ? `#${anchor}` : null
  })
  await page.evaluate(
    (targets) => {
      for (const [index, target] of targets.entries()) {
        const link = document.querySelector(`[data-print-link="${index}"]`)
        link?.removeAttribute('data-print-link')
        if (target) link?.setAttribute('href', target)
        else if (target === null) link?.removeAttribute('href')
      }
    },
    hrefs.map((href) => (href === undefined ? '' : href)),
  )
  return report
}
