/** The presenter's view as a whole. */
import { defineComponent, h, onMounted, onUnmounted, ref, type VNode } from 'vue'
import { hasBegun, isRunning } from '../../scripts/talk/clock.ts'
import type { Report } from '../../scripts/talk/rehearsal/report.ts'
import type { Step } from '../../scripts/talk/step.ts'
import type { PresenterTalk } from '../talk.ts'
import { Board, toolBar } from './board.ts'
import { plain } from './button.ts'
import { footer } from './footer.ts'
import { Jump } from './jump.ts'
import { Keys } from './key-list.ts'
import { SlideFrame } from './frame.ts'
import { listenToKeys } from './keys.ts'
import { Notes, useLetters } from './notes.ts'
import { Questions } from './questions.ts'
import { Rehearsals } from './rehearsals.ts'
import { Sharing } from './share.ts'
import { strip, times } from './time.ts'
import { twoButtons, useTwoButtons } from './two-buttons.ts'

/** Too narrow for pictures beside the notes: a phone held upright, where three decks in frames would be too much, too. */
const NARROW = '(max-width: 640px)'

export interface ViewOptions {
  /** Address of the deck's page. */
  page: string
  /** In a rehearsal: asks for the runs that were kept. */
  runs?: () => Promise<Report | undefined>
}

/** The root component for a talk. */
export const presenterView = (talk: PresenterTalk, { page: deck, runs }: ViewOptions) =>
  defineComponent({
    setup() {
      const { word, sheet, tools, shared } = talk
      const open = ref<'jump' | 'keys' | 'runs' | 'share' | 'questions'>()
      const typed = ref('')
      const letters = useLetters()
      const two = useTwoButtons()
      const media = matchMedia(NARROW)
      const narrow = ref(media.matches)
      const look = (): void => void (narrow.value = media.matches)
      onMounted(() => media.addEventListener('change', look))
      onUnmounted(() => media.removeEventListener('change', look))
      const jump = (start: string): void => {
        typed.value = start
        open.value = 'jump'
      }
      const reset = (): void => {
        if (!hasBegun(talk.clock) || confirm(word('present.resetSure'))) talk.reset()
      }
      const served = {
        ...{ share: () => void (open.value = 'share'), invite: talk.toggleInvite },
        questions: () => void (open.value = 'questions'),
      }
      const actions = {
        ...{
          forward: talk.forward,
          back: talk.back,
          forwardSlide: talk.forwardSlide,
          backSlide: talk.backSlide,
        },
        first: () => talk.to(0),
        last: () => talk.to(sheet.slides.length - 1),
        ...{ jump, reset, toggleClock: talk.toggleClock, blank: talk.blank },
        ...{ pen: () => tools.take('pen'), laser: () => tools.take('laser'), colour: tools.nextColour },
        ...{ undo: tools.undo, clear: tools.clear },
        ...{ larger: letters.larger, smaller: letters.smaller },
        keys: () => void (open.value = 'keys'),
        ...(shared ? served : {}),
      }
      // Not by `open`: a dialog is gone a moment before it has told so.
      listenToKeys(actions, () => document.querySelector('dialog[open]') !== null)
      const close = (): void => void (open.value = undefined)
      const label = (name: string, n: number): string => `${word(name)}${n > 0 ? ` (${n})` : ''}`
      const audience = ({ desk }: PresenterTalk): VNode[] => [
        plain(label('present.share', desk.listeners), served.share),
        plain(label('questions', desk.open), served.questions, { class: { news: desk.open > 0 } }),
      ]
      const people = (): (VNode | string)[] => [
        ...(shared ? audience(talk) : []),
        narrow.value ? plain(word('present.twoButtons'), two.toggle) : '',
      ]
      return () =>
        two.on.value && narrow.value
          ? twoButtons(talk, two.toggle)
          : [
              header(talk, reset, runs && (() => void (open.value = 'runs'))),
              strip(talk),
              pictures(talk, deck, narrow.value),
              h('div', { class: 'said' }, [
                h('h1', talk.slide.headline),
                h(Notes, { talk, size: letters.size() }),
                sources(talk),
              ]),
              footer(talk, deck, letters, { jump, keys: actions.keys, people }),
              h(Jump, { talk, open: open.value === 'jump', typed: typed.value, onClose: close }),
              h(Keys, { talk, open: open.value === 'keys', onClose: close }),
              shared ? h(Sharing, { talk, open: open.value === 'share', onClose: close }) : '',
              runs ? h(Rehearsals, { talk, runs, open: open.value === 'runs', onClose: close }) : '',
              shared ? h(Questions, { talk, open: open.value === 'questions', onClose: close }) : '',
            ]
    },
  })

function header(talk: PresenterTalk, reset: () => void, runs: (() => void) | undefined): VNode {
  const { word, clock } = talk
  const name = isRunning(clock) ? 'pause' : hasBegun(clock) ? 'resume' : 'start'
  return h('header', [
    times(talk),
    h('div', { class: 'buttons' }, [
      h('button', { type: 'button', class: 'main', onClick: talk.toggleClock }, word(`present.${name}`)),
      h('button', { type: 'button', onClick: reset }, word('present.reset')),
      runs
        ? h('button', { type: 'button', title: word('present.rehearsing'), onClick: runs }, [
            h('i', { class: 'recording' }),
            word('present.rehearsal'),
          ])
        : '',
    ]),
    talk.server === false
      ? h('p', { class: 'offline', role: 'status' }, word(talk.leads ? 'present.offline' : 'follow.offline'))
      : '',
  ])
}

/** The slide and what comes next; on a phone in words. */
function pictures(talk: PresenterTalk, deck: string, narrow: boolean): VNode {
  const { word, step, following, nextSlide, sheet, screen } = talk
  const picture = (name: string, label: string, to: Step): VNode =>
    h('figure', { class: name, key: name }, [
      name === 'now' ? h('figcaption', [label, toolBar(talk)]) : h('figcaption', label),
      h(
        SlideFrame,
        { deck, step: to, title: `${label}: ${sheet.slides[to.at]!.headline}`, now: name === 'now' },
        () => (name === 'now' ? h(Board, { talk, registers: talk.registers }) : []),
      ),
    ])
  const click = following?.at === step.at ? following : undefined
  const after = nextSlide === undefined ? undefined : { at: nextSlide, click: 0 }
  const blank =
    screen === 'slide'
      ? ''
      : h(
          'p',
          { class: 'blank', role: 'status' },
          word(screen === 'black' ? 'present.isBlack' : 'present.isWhite'),
        )
  if (narrow) {
    const to = click
      ? word('present.nextClick')
      : after
        ? sheet.slides[after.at]!.headline
        : word('present.end')
    return h('section', { class: 'slides words', 'aria-label': word('present.next') }, [
      blank,
      h('p', [h('b', `${word('present.next')} `), to]),
    ])
  }
  return h('section', { class: 'slides', 'aria-label': word('present.now') }, [
    picture('now', word('present.now'), step),
    blank,
    click ? picture('click', word('present.nextClick'), click) : '',
    after
      ? picture('after', word('present.nextSlide'), after)
      : h('p', { class: 'end', key: 'end' }, word('present.end')),
  ])
}

function sources({ slide, word }: PresenterTalk): VNode | string {
  if (slide.sources.length === 0) return ''
  return h('section', { class: 'sources', 'aria-label': word('sources') }, [
    h('h2', word('sources')),
    h(
      'ul',
      slide.sources.map(({ number, html, href }) =>
        h('li', [
          h('span', { class: 'number' }, `[${number}] `),
          href
            ? h('a', { href, target: '_blank', rel: 'noopener noreferrer', innerHTML: html })
            : h('span', { innerHTML: html }),
        ]),
      ),
    ),
  ])
}
