/**
 * In a deck's page while a talk is given: the window goes where the talk goes. Where a presenter's view is open in the same
 * browser, its own steps move the talk too, so that a clicker works whichever window has the keys. In a frame it is a
 * picture of a slide, which follows nobody.
 */
import { hashIn, placeAt } from '../scripts/talk/address.ts'
import { FOLLOW_FRAME, NOW_FRAME, type WindowData } from '../scripts/talk/messages.ts'
import { beFollowFrame, onSteps } from './follow-frame.ts'
import { DemonstrationChannel, SilentChannel } from './frame-channels.ts'
import { overlay } from './ink/overlay.ts'
import { showInvitation } from './invitation.ts'
import { isOfWindow, openLink } from './link.ts'

const root = document.documentElement
/** The class of the deck's own black screen (composables/blank.ts). */
const BLACK = 'dt-black'

function style(css: string): void {
  const element = document.createElement('style')
  element.textContent = css
  document.head.append(element)
}

/** In a frame: no controls, no part in what windows of a browser share. */
function beFrame(data: WindowData): void {
  globalThis.BroadcastChannel = window.name === NOW_FRAME ? DemonstrationChannel : SilentChannel
  style('nav,.slidev-controls,#dt-disk{display:none!important}')
  // What is wrong with a deck that is being written is told once.
  if (window.name !== NOW_FRAME) style('#dt-mistakes{display:none!important}')
  if (window.name === FOLLOW_FRAME) beFollowFrame(data)
  // A picture of a slide: nothing in it is pressed.
  else style('*{cursor:default!important}')
}

function follow({ deck, lang, ids, share, home }: WindowData): void {
  style(
    '.dt-white::after{content:"";position:fixed;inset:0;z-index:2147483647;background:#fff}.dt-white{cursor:none}',
  )
  /** In `dev`, windows follow each other by its server (composables/place.ts). */
  const leads = home !== 'dev'
  let own = ids[lang] ?? []
  let stage = false
  /** Where the talk has led this window: no step of its own. */
  let led: string | undefined

  const link = openLink({
    deck,
    home,
    presenter: false,
    onStage() {
      stage = true
      // The view learns where the deck is, where nobody has moved yet.
      const here = placeAt(location.hash, own)
      if (!leads && here && !link.registers().place) link.set('place', here)
    },
    onHeard(heard) {
      if (heard.type === 'changed') own = heard.ids[lang] ?? []
    },
    onNews({ place, screen, invite }) {
      // Where windows find each other by speaking, a view's step may be heard before it says that it is there.
      if (place && home === 'file' && !isOfWindow(place)) stage = true
      if (place && leads) lead()
      if (screen) show()
      if (invite) showInvitation(share, invite.value)
      draw()
    },
  })
  const draw = overlay(
    () => link.registers(),
    () => placeAt(location.hash, own)?.slide,
  )

  /** To the talk's place, unless the window shows something else than slides. */
  function lead(): void {
    const place = link.registers().place?.value
    const hash = place && hashIn(ids, lang, place)
    if (hash === undefined || (location.hash !== '' && !placeAt(location.hash, own))) return
    led = hash
    if (location.hash !== hash) location.replace(hash)
  }

  function moved(): void {
    draw()
    const here = placeAt(location.hash, own)
    const talk = link.registers().place?.value
    if (!stage || !leads || !here || location.hash === led) return
    led = undefined
    if (here.slide !== talk?.slide || here.click !== talk.click) link.set('place', here)
  }

  function show(): void {
    const screen = link.registers().screen?.value
    root.classList.toggle(BLACK, screen === 'black')
    root.classList.toggle('dt-white', screen === 'white')
  }

  // The deck's own key for a black screen, and any key that ends it.
  new MutationObserver(() => {
    const black = root.classList.contains(BLACK)
    const known = link.registers().screen?.value ?? 'slide'
    if (stage && black !== (known === 'black') && known !== 'white')
      link.set('screen', black ? 'black' : 'slide')
  }).observe(root, { attributes: true, attributeFilter: ['class'] })
  addEventListener('keydown', () => {
    if (stage && link.registers().screen?.value === 'white') {
      link.set('screen', 'slide')
      show()
    }
  })

  onSteps(moved)
}

/** In ms, after the page is there: what it shows first comes first. */
const later = 1_500

/** Gets what later slides need while the server is there, so that a talk goes on without it. */
function keepAll(files: readonly string[]): void {
  for (const file of files) {
    const link = document.createElement('link')
    const script = file.endsWith('.js')
    Object.assign(link, { rel: script ? 'modulepreload' : 'prefetch', href: file, crossOrigin: '' })
    link.fetchPriority = 'low'
    document.head.append(link)
  }
}

/** Lets the deck's window take part in the talk. */
export function joinTalk(data: WindowData): void {
  if (window.top !== window) return beFrame(data)
  follow(data)
  const { files = [] } = data
  addEventListener('load', () => setTimeout(() => keepAll(files), later))
}
