/** A listener's page as a whole. */
import { computed, defineComponent, h, onMounted, onUnmounted, ref, type VNode } from 'vue'
import { Asking } from './asking.ts'
import { DeckFrame } from './deck-frame.ts'
import { goTo } from './language.ts'
import { Reading } from './reading.ts'
import type { Following } from './talk.ts'

/** Held upright, or too narrow for something beside the slide. */
const NARROW = '(max-width: 760px), (max-aspect-ratio: 1/1)'

const PANELS = ['read', 'sources', 'ask'] as const
type Panel = (typeof PANELS)[number]

/** The root component for a listener. */
export const followView = (talk: Following) =>
  defineComponent({
    setup() {
      const narrow = useNarrow()
      const keys = keysOf(talk)
      onMounted(() => addEventListener('keydown', keys))
      onUnmounted(() => removeEventListener('keydown', keys))
      // Below the slide there is room in any case; beside it somebody has to want it.
      const chosen = ref<Panel>()
      const panel = computed(() => chosen.value ?? (narrow.value ? 'read' : undefined))
      const choose = (one: Panel): void => {
        chosen.value = panel.value === one && !narrow.value ? undefined : one
      }
      return () =>
        h('div', { class: ['follow', { open: panel.value !== undefined, narrow: narrow.value }] }, [
          header(talk),
          stage(talk),
          steps(talk),
          h('footer', [tabs(talk, panel.value, choose)]),
          h(
            'section',
            {
              ...{ id: 'panel', class: panel.value, hidden: panel.value === undefined, tabindex: 0 },
              'aria-label': panel.value && nameOf(talk, panel.value),
            },
            panel.value && BODIES[panel.value](talk),
          ),
        ])
    },
  })

function useNarrow() {
  const media = matchMedia(NARROW)
  const narrow = ref(media.matches)
  const look = (): void => void (narrow.value = media.matches)
  onMounted(() => media.addEventListener('change', look))
  onUnmounted(() => media.removeEventListener('change', look))
  return narrow
}

/** Own steps by keys, and Escape back to the speaker. */
const keysOf = (talk: Following) => (event: KeyboardEvent) => {
  const { key, target, ctrlKey, metaKey, altKey } = event
  if (ctrlKey || metaKey || altKey) return
  if (target instanceof Element && target.matches('input,select,textarea')) return
  const actions: Record<string, () => void> = {
    ...{ ArrowRight: talk.forward, PageDown: talk.forward },
    ...{ ArrowLeft: talk.back, PageUp: talk.back, Escape: talk.snap },
  }
  // Keys that scroll a panel are the panel's.
  if (key.startsWith('Page') && target instanceof Element && target.closest('#panel')) return
  const action = Object.hasOwn(actions, key) ? actions[key] : undefined
  if (!action) return
  event.preventDefault()
  action()
}

const nameOf = ({ word }: Following, panel: Panel): string =>
  word(panel === 'sources' ? 'sources' : `follow.${panel}`)

const BODIES: Record<Panel, (talk: Following) => VNode> = {
  read: (talk) => h(Reading, { talk }),
  sources,
  ask: (talk) => h(Asking, { talk }),
}

const tabs = (talk: Following, panel: Panel | undefined, choose: (one: Panel) => void): VNode =>
  h(
    'div',
    { class: 'tabs' },
    PANELS.map((one) =>
      h(
        'button',
        {
          ...{ type: 'button', 'aria-expanded': panel === one, 'aria-controls': 'panel' },
          onClick: () => choose(one),
        },
        nameOf(talk, one),
      ),
    ),
  )

function header(talk: Following): VNode {
  const { sheet, server, word, ids } = talk
  const change = ({ target }: Event): void =>
    goTo((target as HTMLSelectElement).value, { ids }, talk.following ? undefined : talk.place())
  return h('header', [
    h('h1', sheet.title),
    server === false ? h('p', { class: 'offline', role: 'status' }, word('follow.offline')) : '',
    sheet.languages.length > 1
      ? h(
          'select',
          { 'aria-label': word('follow.language'), onChange: change },
          sheet.languages
            .filter(({ code }) => Object.hasOwn(ids, code))
            .map(({ code, tag, name }) =>
              h('option', { value: code, lang: tag, selected: code === sheet.lang }, name),
            ),
        )
      : '',
  ])
}

/** The deck; covered while the speaker shows nothing. */
const stage = (talk: Following): VNode =>
  h('div', { class: 'stage' }, [
    h(DeckFrame, { talk }),
    talk.blank ? h('p', { class: 'cover', role: 'status' }, talk.word('follow.blank')) : '',
  ])

/** Own steps, and back to the speaker. */
function steps(talk: Following): VNode {
  const { word, here, speaker, sheet, following } = talk
  const count = `${here.at + 1}/${sheet.slides.length}`
  const theirs = sheet.slides[speaker.at]?.headline ?? ''
  const step = (name: string, sign: string, onClick: () => void): VNode =>
    h('button', { type: 'button', class: 'step', title: word(name), onClick }, [
      h('span', { 'aria-hidden': true, class: 'sign' }, sign),
      h('span', { class: 'hidden' }, word(name)),
    ])
  return h('nav', { 'aria-label': word('slide', { n: count }) }, [
    step('nav.previous', '‹', talk.back),
    h('p', { class: 'count' }, count),
    step('nav.next', '›', talk.forward),
    following
      ? h('p', { class: 'with', role: 'status' }, word('follow.with'))
      : h('button', { type: 'button', class: 'main snap', onClick: talk.snap }, [
          h('b', word('follow.back')),
          h('span', `${speaker.at + 1} · ${theirs}`),
        ]),
  ])
}

function sources({ slide, word }: Following): VNode {
  if (slide.sources.length === 0) return h('p', { class: 'hint' }, word('follow.noSources'))
  return h(
    'ul',
    slide.sources.map(({ number, html, href }) =>
      h('li', { key: number }, [
        h('span', { class: 'number' }, `[${number}] `),
        href
          ? h('a', { href, target: '_blank', rel: 'noopener noreferrer', innerHTML: html })
          : h('span', { innerHTML: html }),
      ]),
    ),
  )
}
