/** Takes the first slide out of the page that is open. Runs in the browser: browser/page-script.ts puts it there. */
import type { FirstSlide } from './index.js'
import { rulesFor } from './rules.js'

/** @returns undefined when it isn't shown */
export function firstSlide(): FirstSlide | undefined {
  const slide = document.querySelector('#slideshow .slidev-page-1')
  if (!slide) return undefined
  const all = [document.documentElement, document.body, slide, ...slide.querySelectorAll('*')]
  const css = rulesFor(all)
  const copy = bareCopy(slide)
  return {
    html: copy.outerHTML,
    text: copy.textContent ?? '',
    css: `${css}body{${document.body.getAttribute('style') ?? ''}}`,
    families: latinFamilies(slide),
  }
}

/** A copy without scripts, comments and anchors. */
function bareCopy(slide: Element): Element {
  const copy = slide.cloneNode(true) as Element
  for (const script of copy.querySelectorAll('script')) script.remove()
  // The site moves from the server of the build to another host: its pictures lie beside its page.
  for (const picture of copy.querySelectorAll('img[src]'))
    picture.setAttribute('src', beside((picture as HTMLImageElement).src, location.href))
  // The same anchors again would be two elements with one id.
  for (const element of copy.querySelectorAll('[id]'))
    if (!element.closest('svg')) element.removeAttribute('id')
  const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT)
  const found: Node[] = []
  while (comments.nextNode()) found.push(comments.currentNode)
  for (const comment of found) comment.parentNode?.removeChild(comment)
  return copy
}

/** The custom properties that name its fonts, those that start with Inter. */
function latinFamilies(slide: Element): Record<string, string> {
  const style = getComputedStyle(slide)
  const names = ['--dt-font-cjk', '--dt-font-latin']
  const named = names.map((name): [string, string] => [name, style.getPropertyValue(name).trim()])
  return Object.fromEntries(named.filter(([, list]) => /^["']?Inter\b/.test(list)))
}

/** A file's address as a page names it that lies in the same folder or below it; others stay as they are. */
export function beside(file: string, page: string): string {
  const folder = new URL('.', page).href
  return file.startsWith(folder) ? `./${file.slice(folder.length)}` : file
}
