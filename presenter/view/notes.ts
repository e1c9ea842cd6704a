/** The notes of the slide, large; what is said at this click is marked and in sight. */
import { defineComponent, h, nextTick, onMounted, ref, watch } from 'vue'
import type { SheetNote } from '../../scripts/talk/sheet.ts'
import type { PresenterTalk } from '../talk.ts'

/** Sizes of letters, in rem. */
const SIZES = [1, 1.15, 1.35, 1.6, 1.9, 2.3, 2.8]
const KEPT = 'diptych-talk-letters'

function keptSize(): number {
  try {
    const at = Number(localStorage.getItem(KEPT) ?? 2)
    return at in SIZES ? at : 2
  } catch {
    return 2
  }
}

/** The size of the notes' letters, which is remembered. */
export function useLetters() {
  const at = ref(keptSize())
  const by = (steps: number): void => {
    at.value = Math.min(Math.max(0, at.value + steps), SIZES.length - 1)
    try {
      localStorage.setItem(KEPT, String(at.value))
    } catch {
      // It holds for this time.
    }
  }
  return { size: () => `${SIZES[at.value]}rem`, larger: () => by(1), smaller: () => by(-1) }
}

/** A link in the notes leads to another window: this one is needed. */
function elsewhere({ target }: MouseEvent): void {
  const link = target instanceof Element ? target.closest('a') : null
  if (link) Object.assign(link, { target: '_blank', rel: 'noopener noreferrer' })
}

/** The click whose notes are being said: the last one that has come. */
function saidNow(notes: SheetNote[], click: number): number | undefined {
  return notes
    .filter((note) => note.click <= click)
    .map((note) => note.click)
    .at(-1)
}

export const Notes = defineComponent({
  props: {
    talk: { type: Object as () => PresenterTalk, required: true },
    size: { type: String, required: true },
  },
  setup(props) {
    const box = ref<HTMLElement>()
    const { talk } = props
    async function scroll(): Promise<void> {
      await nextTick()
      const now = box.value?.querySelector<HTMLElement>('[aria-current]')
      if (!box.value) return
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
      const top = now ? now.offsetTop - box.value.offsetTop - 12 : 0
      box.value.scrollTo({ top, behavior: calm ? 'instant' : 'smooth' })
    }
    watch(() => [talk.step.at, talk.step.click], scroll)
    onMounted(scroll)
    const paragraph = (note: SheetNote, now: number | undefined) =>
      h('p', { class: { private: note.private } }, [
        note.private ? h('span', { class: 'tag' }, talk.word('private')) : '',
        h('span', { innerHTML: note.html, key: `${talk.slide.id} ${now}` }),
      ])
    return () => {
      const { notes, recalled, clicks } = talk.slide
      const now = saidNow(notes, talk.step.click)
      const parts = [...new Set(notes.map(({ click }) => click))]
      return h(
        'section',
        {
          ref: box,
          class: 'notes',
          style: { fontSize: props.size },
          tabindex: 0,
          onClick: elsewhere,
          'aria-label': talk.word('notes'),
        },
        [
          recalled ? h('p', { class: 'hint' }, talk.word('present.recalled')) : '',
          ...parts.map((click) =>
            h(
              'div',
              {
                key: `${talk.slide.id} ${click}`,
                class: ['part', { past: now !== undefined && click < now }],
                'aria-current': click === now ? 'step' : undefined,
              },
              [
                click > 0 && clicks > 0
                  ? h('span', { class: 'tag click' }, talk.word('present.click', { n: click }))
                  : '',
                ...notes.filter((note) => note.click === click).map((note) => paragraph(note, now)),
              ],
            ),
          ),
          notes.length === 0 ? h('p', { class: 'hint' }, talk.word('present.noNotes')) : '',
          talk.sheet.withheld ? h('p', { class: 'hint withheld' }, talk.word('present.withheld')) : '',
        ],
      )
    }
  },
})
