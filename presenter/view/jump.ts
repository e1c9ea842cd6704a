/** Where to go: by number, or by words of a headline. */
import { computed, defineComponent, h, ref, watch, type VNode } from 'vue'
import { found } from '../../scripts/talk/step.ts'
import type { PresenterTalk } from '../talk.ts'
import { Dialog } from './dialog.ts'

/** As many as are seen without scrolling. */
const most = 8

export const Jump = defineComponent({
  props: {
    talk: { type: Object as () => PresenterTalk, required: true },
    open: Boolean,
    /** What was typed before it opened: a digit. */
    typed: { type: String, default: '' },
  },
  emits: ['close'],
  setup(props, { emit }) {
    const { talk } = props
    const text = ref('')
    const at = ref(0)
    watch(
      () => props.open,
      (open) => {
        if (open) text.value = props.typed
        at.value = 0
      },
    )
    const results = computed(() => found(talk.sheet, text.value).slice(0, most))
    function choose(slide: number | undefined): void {
      if (slide === undefined) return
      talk.to(slide)
      emit('close')
    }
    function key(event: KeyboardEvent): void {
      event.stopPropagation()
      if (event.key === 'Enter') choose(results.value[at.value])
      else if (event.key === 'ArrowDown') at.value = Math.min(at.value + 1, results.value.length - 1)
      else if (event.key === 'ArrowUp') at.value = Math.max(at.value - 1, 0)
      else return
      event.preventDefault()
    }
    const result = (slide: number, index: number): VNode =>
      h(
        'li',
        {
          id: `jump-${index}`,
          role: 'option',
          'aria-selected': index === at.value,
          onClick: () => choose(slide),
        },
        [h('b', String(slide + 1)), ' ', talk.sheet.slides[slide]!.headline],
      )
    return () =>
      h(Dialog, { open: props.open, label: talk.word('present.jump'), onClose: () => emit('close') }, () => [
        h('label', { for: 'jump' }, talk.word('present.jump')),
        h('input', {
          id: 'jump',
          type: 'text',
          autofocus: true,
          autocomplete: 'off',
          role: 'combobox',
          'aria-expanded': results.value.length > 0,
          'aria-controls': 'jumps',
          'aria-activedescendant': results.value.length > 0 ? `jump-${at.value}` : undefined,
          placeholder: talk.word('present.jumpHint'),
          value: text.value,
          onInput: (event: Event) => {
            text.value = (event.target as HTMLInputElement).value
            at.value = 0
          },
          onKeydown: key,
        }),
        h(
          'ul',
          { id: 'jumps', role: 'listbox', 'aria-label': talk.word('present.jump') },
          results.value.map(result),
        ),
        text.value !== '' && results.value.length === 0
          ? h('p', { role: 'status' }, talk.word('searchNone'))
          : '',
      ])
  },
})
