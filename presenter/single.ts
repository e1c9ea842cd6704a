/**
 * In `deck.html`: the deck's windows follow each other, without a server and from a disk, and the one whose address asks
 * for it (`?presenter`) is the presenter's view. Stands before the deck's own script, which asks whether it shall run.
 */
import { placeAt } from '../scripts/talk/address.ts'
import { NOW_FRAME, PICTURE_FRAME, PRESENTER, TALK_DATA, type WindowData } from '../scripts/talk/messages.ts'
import type { TalkSheet } from '../scripts/talk/sheet.ts'
import { offerView } from './offer.ts'
import { joinTalk } from './following.ts'
import css from './presenter.css'
import { showView } from './show.ts'

const data = JSON.parse(document.getElementById(TALK_DATA)!.textContent) as WindowData & {
  sheet: TalkSheet
  /** The view's colours and fonts, as CSS. */
  dress: string
}
const ids = data.ids[data.lang] ?? []
const deck = location.href.replace(/[?#].*$/, '')

/** The deck's own fonts stay, and none of its styles. */
function dress(): void {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
  const faces = rules.filter((rule) => rule instanceof CSSFontFaceRule).map(({ cssText }) => cssText)
  for (const style of document.querySelectorAll('style')) style.remove()
  const style = document.createElement('style')
  style.textContent = `${faces.join('')}${data.dress}${css}`
  document.head.append(style)
}

/** This window becomes the presenter's view. */
function present(): void {
  const wanted = placeAt(location.hash, ids)
  const stray = [...document.body.children].filter(({ tagName, id }) => tagName !== 'SCRIPT' && id !== 'app')
  for (const element of stray) element.remove()
  // As in the page that `present` serves: the view is the page's main part.
  const main = Object.assign(document.createElement('main'), { id: 'app' })
  document.getElementById('app')?.replaceWith(main)
  dress()
  showView(data.sheet, {
    ...{ page: deck, home: 'file' },
    ...(location.hash.length > 2 && wanted ? { place: wanted } : {}),
  })
  // Asked for once: a window that is reloaded goes where the talk is.
  history.replaceState(null, '', location.search)
}

/** @returns shall the deck run? */
function start(): boolean {
  const whole = window.top === window
  if (whole && new URLSearchParams(location.search).has(PRESENTER)) {
    present()
    return false
  }
  // In a frame of somebody else's page, the deck is as it ever was.
  if (whole || [NOW_FRAME, PICTURE_FRAME].includes(window.name)) joinTalk(data)
  if (whole) offerView(data.sheet.words['present.open'] ?? '')
  return true
}

Object.assign(globalThis, { diptychRuns: start() })
