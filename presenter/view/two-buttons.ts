/** A remote in a hand that doesn't look: the time, and two buttons as large as the screen. */
import { h, ref, type VNode } from 'vue'
import { timeText } from '../../scripts/talk/pace.ts'
import type { PresenterTalk } from '../talk.ts'

const KEPT = 'diptych-talk-two-buttons'

/** Whether the view is two buttons; remembered. */
export function useTwoButtons() {
  const on = ref(false)
  try {
    on.value = localStorage.getItem(KEPT) === 'on'
  } catch {
    // As at first, then.
  }
  return {
    on,
    toggle() {
      on.value = !on.value
      try {
        localStorage.setItem(KEPT, on.value ? 'on' : 'off')
      } catch {
        // It holds for this time.
      }
    },
  }
}

/** The view. @param leave leads back to the notes */
export function twoButtons(talk: PresenterTalk, leave: () => void): VNode {
  const { word, step, sheet, spoken, plan, pace, screen } = talk
  const blank =
    screen === 'slide' ? '' : ` · ${word(screen === 'black' ? 'present.isBlack' : 'present.isWhite')}`
  return h('div', { class: 'two' }, [
    h('p', { class: 'when', role: 'status' }, [
      h('b', `${step.at + 1}/${sheet.slides.length}`),
      h('span', timeText(spoken)),
      plan.total > 0 ? h('span', { class: pace.state }, timeText(pace.left)) : '',
      h('button', { type: 'button', onClick: leave }, word('notes')),
    ]),
    h('h1', `${talk.slide.headline}${blank}`),
    talk.server === false ? h('p', { class: 'offline' }, word('present.offline')) : '',
    h('button', { type: 'button', class: 'huge main', onClick: talk.forward }, word('nav.next')),
    h('button', { type: 'button', class: 'huge', onClick: talk.back }, word('nav.previous')),
  ])
}
