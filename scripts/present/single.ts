/** What `deck.html` needs to be a talk of its own: the presenter's view, and windows that follow it. */
import type { DeckModel } from '../deck/model.js'
import { cssName } from '../fonts/css-name.js'
import { dataElement } from '../site/pages/html.js'
import type { SingleTalk } from '../site/single.js'
import { TALK_DATA, type WindowData } from '../talk/messages.js'
import { viewDress } from './pages.js'
import { sheetOf } from './sheet.js'

/**
 * A deck's talk, to be written into its `deck.html`.
 * @param script of `singleScript`
 * @param ids of the slides in all built languages
 * @param hidden with private notes; without them, the view tells that there are some
 */
export function singleTalk(
  deck: DeckModel,
  script: string,
  ids: WindowData['ids'],
  hidden: boolean,
): SingleTalk {
  const sheet = sheetOf(deck, hidden)
  const data: WindowData = { deck: sheet.deck, lang: sheet.lang, ids, home: 'file' }
  const families = deck.fonts.map(({ family }) => cssName(family)).join(',')
  const all = { ...data, sheet, dress: viewDress({ tag: sheet.tag, families }) }
  return { script, data: dataElement(TALK_DATA, JSON.stringify(all)) }
}
