/**
 * What is wrong with the content as it was saved, over the page of `dev`: the last good deck stays below it, and what is
 * mended goes by itself. No part of Vue: it is there whatever the page shows, and moves nothing.
 */
import type { Mistakes } from '../scripts/talk/mistakes.ts'

const ID = 'dt-mistakes'

/** Keys that scroll or fold it are not the talk's. */
const OWN = new Set([' ', 'Enter', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'])

const STYLE = `
#${ID} { position: fixed; inset: auto 0 0; z-index: 2147483000; max-height: 75vh; overflow: auto; box-sizing: border-box;
  padding: 12px 24px; background: var(--dt-panel); color: var(--dt-ink); border-block-start: 6px solid var(--dt-image);
  font: 16px/1.45 Inter, 'Noto Sans SC', system-ui, sans-serif; text-align: start; overflow-wrap: anywhere; }
#${ID} summary { cursor: pointer; font-size: 19px; font-weight: 600; }
#${ID} .stays { margin: 2px 0 12px; color: var(--dt-muted); }
#${ID} ol { margin: 0; padding: 0; list-style: none; display: grid; gap: 16px; }
#${ID} li { direction: ltr; text-align: left; }
#${ID} p { margin: 0; white-space: pre-wrap; }
#${ID} code { color: var(--dt-image-ink); }
#${ID} pre { margin: 6px 0; padding: 8px 12px; overflow-x: auto; background: var(--dt-soft); border-radius: 6px;
  font: 15px/1.4 'JetBrains Mono', 'Noto Sans SC', monospace; overflow-wrap: normal; }
#${ID} :is(summary, pre):focus-visible, #${ID}:focus-visible { outline: 3px solid var(--dt-focus); outline-offset: -3px; }`

let shown = -1

function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text: string,
  more: Record<string, string> = {},
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name)
  element.append(text)
  for (const [key, value] of Object.entries(more)) element.setAttribute(key, value)
  return element
}

/** Shows what was told, unless something newer is shown. */
function show(told: Mistakes): void {
  if (told.version < shown) return
  shown = told.version
  const before = document.getElementById(ID)
  if (told.mistakes.length === 0) return before?.remove()
  const { words, tag, dir, mistakes } = told
  const board = make('div', '', {
    id: ID,
    role: 'alert',
    lang: tag,
    dir,
    tabindex: '0',
    'aria-label': words.title,
  })
  const fold = make('details', '')
  fold.open = before?.querySelector('details')?.open ?? true
  const count = mistakes.length > 1 ? ` (${mistakes.length.toLocaleString(tag)})` : ''
  const list = make('ol', '')
  for (const one of mistakes) {
    const item = make('li', '')
    const first = make('p', '')
    first.append(make('b', one.place), one.place ? '  ' : '', make('code', one.code), one.code ? '  ' : '')
    first.append(make('span', one.message, { lang: 'en' }))
    item.append(first)
    if (one.frame !== undefined) item.append(make('pre', one.frame, { tabindex: '0' }))
    for (const [label, text] of [
      [words.expected, one.expected],
      [words.hint, one.hint],
    ])
      if (text !== undefined) {
        const line = make('p', '')
        line.append(make('b', `${label} `, { lang: tag, dir }), make('span', text, { lang: 'en' }))
        item.append(line)
      }
    list.append(item)
  }
  fold.append(make('summary', words.title + count), make('p', words.stays, { class: 'stays' }), list)
  board.append(make('style', STYLE), fold)
  board.addEventListener('keydown', (event) => {
    if (OWN.has(event.key)) event.stopPropagation()
  })
  if (before) before.replaceWith(board)
  else document.body.append(board)
}

import.meta.hot?.on('diptych:mistakes', show)
// What was told before this page was there.
void fetch('/@diptych/mistakes')
  .then(async (answer) => answer.ok && show((await answer.json()) as Mistakes))
  .catch(() => undefined)
