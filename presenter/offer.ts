/** The way from a deck's window to the presenter's view, beside the deck's own controls (components/DeckControls.vue). */
import { PRESENTER } from '../scripts/talk/messages.ts'

/** Names of the two windows, so that each is found again by the other. */
const VIEW = 'diptych-presenter'
const AUDIENCE = 'diptych-audience'
const CONTROLS = '.dt-controls'

/** Keeps a link there, whenever the controls are. @param word what it says */
export function offerView(word: string): void {
  const link = Object.assign(document.createElement('a'), {
    ...{ className: 'dt-control', textContent: word, target: VIEW, href: `?${PRESENTER}` },
  })
  link.addEventListener('click', () => {
    // Where this window is; which is the audience's from then on.
    link.href = `?${PRESENTER}${location.hash}`
    window.name = AUDIENCE
    // The deck's keys rest while a link has the focus, and a clicker's keys may arrive here.
    link.blur()
  })
  const put = (): void => {
    const controls = document.querySelector(CONTROLS)
    if (controls && link.parentElement !== controls) controls.append(link)
  }
  new MutationObserver(put).observe(document.documentElement, { childList: true, subtree: true })
  put()
}
