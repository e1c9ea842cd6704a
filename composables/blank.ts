/**
 * The black screen that the third key of a clicker asks for (B or a full stop): every window of the deck on this
 * machine goes black, but the presenter's view, which is only marked. The same key, or any other, ends it.
 */
const BLACK = 'dt-black'
let channel: BroadcastChannel | undefined

const isBlack = () => document.documentElement.classList.contains(BLACK)

function show(black: boolean): void {
  document.documentElement.classList.toggle(BLACK, black)
}

function tell(black: boolean): void {
  show(black)
  channel?.postMessage(black)
}

/** Turns it on or off, here and in the deck's other windows. */
export const toggleBlack = (): void => tell(!isBlack())

/** Follows the other windows; any other key ends the black. Call it once a window. */
export function followBlack(): void {
  if (channel || typeof BroadcastChannel === 'undefined') return
  channel = new BroadcastChannel(`diptych-black ${location.pathname}`)
  channel.addEventListener('message', ({ data }) => show(data === true))
  addEventListener('keydown', ({ key }) => {
    if (isBlack() && !/^[b.]$/i.test(key)) tell(false)
  })
}
