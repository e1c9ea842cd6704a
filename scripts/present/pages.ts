/** The pages of a talk: the presenter's view, and a deck's page with the script that follows. Pure. */
import { dataElement, escapeHtml as e } from '../site/pages/html.js'
import { edited, elements, insert, one } from '../site/pages/edit.js'
import { night, nightTones } from '../theme/tokens.js'
import { TALK, TALK_DATA, type WindowData } from '../talk/messages.js'
import { coloursOn, familiesOf, talkPage } from './page.js'

/** What the presenter's view is told before it has its sheet. */
export interface ViewInput extends WindowData {
  tag: string
  dir: 'ltr' | 'rtl'
  title: string
  /** The one sentence that it needs where the key is missing. */
  locked: string
  /** What a remote is told whose code or key is none (any more). */
  withdrawn: string
  /** What a device is asked that was opened by a remote's code, and the button that says yes. */
  pair: string
  pairUse: string
  /** Above the code on the audience's screen. */
  invitation: string
  /** Families that the deck adds, as CSS. */
  families: string
}

/** Colours and families of the view, as CSS. */
export const viewDress = (view: Pick<ViewInput, 'tag' | 'families'>): string =>
  `:root{${coloursOn(night, nightTones)};color-scheme:dark;--families:${familiesOf(view)}}`

/**
 * The presenter's view. It holds nothing that others may not read: its data comes for the key.
 * @param fonts `@font-face` rules
 */
export function viewPage(view: ViewInput, fonts: string): string {
  const { title, locked, withdrawn, pair, pairUse, deck, lang, ids, rehearse, begin, home } = view
  return talkPage({
    ...view,
    name: 'presenter',
    style: `${fonts}${viewDress(view)}`,
    first: `<div class="locked"><h1>${e(title)}</h1><p data-withdrawn="${e(withdrawn)}" data-pair="${e(pair)}" data-pair-use="${e(pairUse)}">${e(locked)}</p></div>`,
    data: { deck, lang, ids, rehearse, begin, home },
  })
}

/** A built deck's page with the script that follows the talk before all of its own. */
export function followingPage(html: string, data: WindowData): string {
  const head = one(elements(html), 'head', ({ tag }) => tag === 'head')
  const script = `${dataElement(TALK_DATA, JSON.stringify(data))}<script src="${TALK.files}window.js"></script>`
  return edited(html, [insert(head.innerEnd, `${script}\n`)])
}
