/** Links of the print page: Slidev's routes lead nowhere in a PDF, the printed slides' ids do. */
import type { Page } from 'playwright-chromium'
import type { DeckModel } from '../../deck/model.js'
import { routeOf as slideRoute } from '../../markdown/route.js'
import { elsewhere } from '../finish/elsewhere.js'
import { anchorOf } from './parts.js'

export interface LinkReport {
  internal: number
  external: number
  /** Internal links without a slide, with the number of the slide that they stand on. They lose their href. */
  broken: { href: string; slide: number }[]
}

/** Route (`12`, or what a slide's id gives) → anchor of the slide's first page. */
export function anchorsByRoute(deck: DeckModel): Record<string, string> {
  // Without a prototype: a link may ask for any route, `constructor` too.
  const anchors = Object.create(null) as Record<string, string>
  for (const { number } of deck.slides) anchors[number] = anchorOf(number)
  for (const { id, number } of deck.slides) anchors[slideRoute(id)] = anchorOf(number)
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

/**
 * Links to what is printed in another part. The browser drops a link without a target on its page, so they leave it
 * as addresses that no host has; `elsewhere.ts` makes them inner links again when the parts are one file.
 *
 * The browser also names only places that the page itself links to, wherever the link stands, even hidden.
 */
export async function linkElsewhere(page: Page): Promise<void> {
  await page.evaluate((prefix) => {
    const content = document.getElementById('print-content')
    for (const link of content?.querySelectorAll('a[href^="#"]') ?? []) {
      const name = link.getAttribute('href')?.slice(1) ?? ''
      if (!document.getElementById(name)) link.setAttribute('href', prefix + encodeURIComponent(name))
    }
    const targets = document.createElement('div')
    targets.hidden = true
    for (const { id } of content?.querySelectorAll('.print-slide-container, .ho-place, [id^="handout-"]') ??
      [])
      targets.appendChild(document.createElement('a')).href = `#${id}`
    content?.append(targets)
  }, elsewhere)
}
