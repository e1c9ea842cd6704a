/** The keys, and what they do. */
import { defineComponent, h } from 'vue'
import type { PresenterTalk } from '../talk.ts'
import { Dialog } from './dialog.ts'

/** Keys and what they do: the words' keys. */
const KEYS: [string[], string][] = [
  [['→', 'Space', 'Page ↓'], 'present.key.next'],
  [['←', 'Page ↑'], 'present.key.back'],
  [['↓'], 'present.key.nextSlide'],
  [['↑'], 'present.key.backSlide'],
  [['Home'], 'present.key.first'],
  [['End'], 'present.key.last'],
  [['G', '0–9'], 'present.jump'],
  [['P'], 'present.pause'],
  [['R'], 'present.reset'],
  [['B', '.'], 'present.black'],
  [['W', ','], 'present.white'],
  [['D'], 'present.pen'],
  [['L'], 'present.laser'],
  [['O'], 'present.colour'],
  [['Z'], 'present.undo'],
  [['X'], 'present.clear'],
  [['+'], 'present.larger'],
  [['−'], 'present.smaller'],
  [['?'], 'present.keys'],
]
/** Those that need a server. */
const SERVED: typeof KEYS = [
  [['Q'], 'present.share'],
  [['⇧ Q'], 'present.invite'],
  [['A'], 'questions'],
]

export const Keys = defineComponent({
  props: { talk: { type: Object as () => PresenterTalk, required: true }, open: Boolean },
  emits: ['close'],
  setup(props, { emit }) {
    const { word, shared } = props.talk
    const all = shared ? [...KEYS.slice(0, -1), ...SERVED, ...KEYS.slice(-1)] : KEYS
    return () =>
      h(Dialog, { open: props.open, label: word('present.keys'), onClose: () => emit('close') }, () => [
        h('h2', word('present.keys')),
        h(
          'dl',
          { class: 'keys' },
          all.map(([keys, name]) =>
            h('div', [
              h(
                'dt',
                keys.map((key) => h('kbd', key)),
              ),
              h('dd', word(name)),
            ]),
          ),
        ),
        h('button', { type: 'button', autofocus: true, onClick: () => emit('close') }, word('present.close')),
      ])
  },
})
