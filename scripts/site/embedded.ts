/** Frames, films and sounds in what is printed or pictured: their address in their place, and what else can be told. */
import type { BrowserContext, Page } from 'playwright-chromium'
import type { DeckModel } from '../deck/model.js'
import { wordOf } from '../locale/word.js'

/** Other hosts that slides of a deck may load from, each once. */
export const hostsOf = ({ slides }: Pick<DeckModel, 'slides'>): string[] => [
  ...new Set(slides.flatMap((slide) => (slide.kind === 'slidev' ? slide.hosts : []))),
]

/** A build asks no host for anything, whatever its slides do: it would differ from day to day, and wait. */
export async function withoutOthers(
  context: BrowserContext,
  deck: Pick<DeckModel, 'slides'>,
  url: string,
): Promise<void> {
  if (hostsOf(deck).length === 0) return
  const { origin } = new URL(url)
  const isOther = (address: URL): boolean => /^https?:$/.test(address.protocol) && address.origin !== origin
  await context.route(isOther, (route) => route.abort())
}

/**
 * Puts into the place of each frame, film and sound its picture, where it has one, and its address. What has no address
 * of its own on the web is told to be in the deck.
 */
export async function tellEmbedded(page: Page, deck: DeckModel): Promise<void> {
  const { id, meta, locale } = deck
  if (!deck.slides.some(({ kind }) => kind === 'slidev')) return
  const site = meta.address && `${meta.address.replace(/\/+$/, '')}/${id}/${locale.code}/`
  await page.evaluate(
    ({ told, site }) => {
      const all = document.querySelectorAll<HTMLElement>('.dt-slide :is(iframe:not([srcdoc]), video, audio)')
      for (const element of all) {
        const written =
          element.getAttribute('src') ?? element.querySelector('source')?.getAttribute('src') ?? ''
        const full = written && new URL(written, document.baseURI)
        const own = full && full.origin === location.origin
        const here = new URL('./', location.href.replace(/[?#].*$/, '')).href
        const address = !full ? '' : own ? (site ? full.href.replace(here, site) : '') : full.href
        const box = document.createElement('div')
        box.className = 'dt-embedded'
        box.style.cssText = `display:grid;place-content:center;justify-items:center;gap:12px;box-sizing:border-box;padding:16px;border:1px solid var(--dt-hairline);border-radius:var(--dt-radius);overflow:hidden;font-size:var(--dt-size-label);overflow-wrap:anywhere;text-align:center;width:${element.offsetWidth}px;${element.localName === 'audio' ? '' : `height:${element.offsetHeight}px;`}`
        const poster = element.getAttribute('poster')
        if (poster) {
          const image = box.appendChild(document.createElement('img'))
          image.src = poster
          image.alt = element.getAttribute('aria-label') ?? element.title
          image.style.cssText = 'display:block;max-width:100%;min-height:0;max-height:100%;object-fit:contain'
          box.style.gridTemplateRows = 'minmax(0,1fr) auto'
        }
        const line = box.appendChild(document.createElement('p'))
        line.append(`${element.title && !poster ? `${element.title} · ` : ''}${told} `)
        if (address) {
          const link = line.appendChild(document.createElement('a'))
          link.href = address
          link.textContent = address.replace(/^https?:\/\//, '')
        }
        element.replaceWith(box)
      }
    },
    { told: wordOf(locale.strings, 'told.embedded'), site },
  )
}
