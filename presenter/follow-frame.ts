/** The deck in a listener's page: it can be walked through, and tells the page where it is. */
import { placeAt } from '../scripts/talk/address.ts'
import type { WindowData } from '../scripts/talk/messages.ts'
import type { TalkPlace } from '../scripts/talk/step.ts'

/** What the frame tells the page around it. */
export interface Walked {
  type: 'diptych-walked'
  place: TalkPlace
}

/** Calls back after each step, whatever made it. */
export function onSteps(moved: () => void): void {
  // The router's steps tell nobody.
  for (const name of ['pushState', 'replaceState'] as const) {
    const own = history[name].bind(history)
    history[name] = (...args: Parameters<History['pushState']>) => {
      own(...args)
      moved()
    }
  }
  addEventListener('popstate', moved)
}

/** In ms, after a key or a touch: what happens then is the listener's step; all else is where the page led the deck. */
const ownStep = 1_500

/** Tells the page around where the listener went. */
export function beFollowFrame({ ids, lang }: WindowData): void {
  let touched = -Infinity
  for (const name of ['keydown', 'pointerup', 'touchend', 'click', 'wheel'])
    addEventListener(name, () => (touched = performance.now()), { capture: true, passive: true })
  const tell = (): void => {
    const place = placeAt(location.hash, ids[lang] ?? [])
    if (!place || performance.now() - touched > ownStep) return
    window.parent.postMessage({ type: 'diptych-walked', place } satisfies Walked, location.origin)
  }
  onSteps(tell)
}
