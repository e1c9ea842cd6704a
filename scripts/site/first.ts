/** The first slide as it stands in the browser, to be put into the page itself: it is painted before any script. */
import type { Page } from 'playwright-chromium'

/** The file that carries it from the browser's step of a build to the page's; removed there. */
export const FIRST_FILE = 'first-slide.json'

export interface FirstSlide {
  /** The slide's elements, without scripts. */
  html: string
  /** What is written in them. */
  text: string
  /** The rules that they need, with addresses relative to the page. */
  css: string
  /** The custom properties that name its fonts, those that start with Inter. */
  families?: Record<string, string>
}

/** Takes the first slide out of an open deck. */
export async function takeFirstSlide(page: Page): Promise<FirstSlide | undefined> {
  // Functions given to evaluate() are compiled by esbuild, which may wrap names in this helper.
  await page.evaluate('globalThis.__name ??= (value) => value')
  return page.evaluate(() => {
    const slide = document.querySelector('#slideshow .slidev-page-1')
    if (!slide) return undefined
    const all = [document.documentElement, document.body, slide, ...slide.querySelectorAll('*')]
    const families = new Set<string>()
    for (const face of document.fonts)
      if (face.status === 'loaded')
        families.add(`${face.family.replace(/["']/g, '')}/${face.weight}/${face.unicodeRange}`)
    const applies = (selector: string) => {
      const plain =
        // The page may be shown dark, whatever it was when the slide was taken.
        selector
          .replace(/(?<!:not\()\.dark(?![\w\\-])/g, '')
          .trim()
          .replace(
            /::?(before|after|first-line|first-letter|marker|selection|placeholder|backdrop|-[\w-]+)/g,
            '',
          ) || '*'
      if (/:(hover|focus|active|target|checked|visited|focus-visible|focus-within)\b/.test(plain))
        return false
      try {
        return all.some((element) => element.matches(plain))
      } catch {
        return false
      }
    }
    const own = (list: CSSRuleList, base: string): string =>
      [...list]
        .map((rule) => {
          const text = () =>
            rule.cssText.replace(/url\("?(?!data:)([^")]+)"?\)/g, (_all, at: string) => {
              const full = new URL(at, base).href
              const here = new URL('./', location.href).href
              return `url("${full.startsWith(here) ? `./${full.slice(here.length)}` : full}")`
            })
          if (rule instanceof CSSStyleRule) {
            const kept = rule.selectorText.split(/,(?![^(]*\))/).filter((one) => applies(one.trim()))
            return kept.length ? text() : ''
          }
          if (rule instanceof CSSFontFaceRule) {
            const value = (name: string) => rule.style.getPropertyValue(name)
            const weight = value('font-weight') || 'normal'
            const range = value('unicode-range') || 'U+0-10FFFF'
            const key = (w: string) => `${value('font-family').replace(/["']/g, '')}/${w}/`
            const used = [...families].some(
              (one) =>
                one.startsWith(key(weight)) &&
                one.slice(key(weight).length).replace(/\s/g, '').toLowerCase() ===
                  range.replace(/\s/g, '').toLowerCase(),
            )
            return used ? text() : ''
          }
          if (rule instanceof CSSMediaRule) {
            if (/print/.test(rule.conditionText)) return ''
            const inner = own(rule.cssRules, base)
            return inner ? `@media ${rule.conditionText}{${inner}}` : ''
          }
          if (rule instanceof CSSSupportsRule) {
            const inner = own(rule.cssRules, base)
            return inner ? `@supports ${rule.conditionText}{${inner}}` : ''
          }
          if (rule instanceof CSSLayerBlockRule) {
            const inner = own(rule.cssRules, base)
            return inner ? `@layer ${rule.name}{${inner}}` : ''
          }
          return ''
        })
        .join('')
    const css = [...document.styleSheets]
      .map((sheet) => own(sheet.cssRules, sheet.href ?? location.href))
      .join('')
    const copy = slide.cloneNode(true) as Element
    for (const script of copy.querySelectorAll('script')) script.remove()
    // The same anchors again would be two elements with one id.
    for (const element of copy.querySelectorAll('[id]'))
      if (!element.closest('svg')) element.removeAttribute('id')
    const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT)
    const found: Node[] = []
    while (comments.nextNode()) found.push(comments.currentNode)
    for (const comment of found) comment.parentNode?.removeChild(comment)
    const vars = document.body.getAttribute('style') ?? ''
    const style = getComputedStyle(slide)
    const named: Record<string, string> = {}
    for (const name of ['--dt-font-cjk', '--dt-font-latin']) {
      const list = style.getPropertyValue(name).trim()
      if (/^["']?Inter\b/.test(list)) named[name] = list
    }
    return {
      html: copy.outerHTML,
      text: copy.textContent ?? '',
      css: `${css}body{${vars}}`,
      families: named,
    }
  })
}
