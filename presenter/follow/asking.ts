/** A listener's question, and those that he may vote for. */
import { computed, defineComponent, h, ref, watch, type VNode } from 'vue'
import { LONGEST_QUESTION, type Asked, type ShownQuestion } from '../../scripts/talk/questions.ts'
import type { Following } from './talk.ts'

/** Characters as people count them. */
const lengthOf = (text: string): number => [...text].length

export const Asking = defineComponent({
  props: { talk: { type: Object as () => Following, required: true } },
  setup({ talk }) {
    const { word } = talk
    const text = ref('')
    const sent = ref(0)
    const left = computed(() => LONGEST_QUESTION - lengthOf(text.value))
    const unreached = ref(false)
    watch(
      () => talk.asked,
      (asked) => {
        // What was not taken stays, to be sent once more.
        if (asked !== 'taken') return
        text.value = ''
        sent.value++
      },
    )
    function send(event: Event): void {
      event.preventDefault()
      if (text.value.trim() === '' || left.value < 0 || talk.asked === 'sent') return
      unreached.value = !talk.ask(text.value)
    }
    const told: Record<Asked | 'sent', string> = {
      sent: '',
      taken: word('follow.askTaken'),
      off: word('follow.askOff'),
      empty: '',
      'too-many': word('follow.askLater'),
      full: word('follow.askFull'),
    }
    const form = () =>
      h('form', { onSubmit: send }, [
        h('label', { for: 'question' }, word('follow.askLabel')),
        h('textarea', {
          id: 'question',
          rows: 3,
          dir: 'auto',
          maxlength: LONGEST_QUESTION * 2,
          'aria-describedby': 'question-left',
          value: text.value,
          onInput: (event: Event) => (text.value = (event.target as HTMLTextAreaElement).value),
        }),
        h('div', { class: 'send' }, [
          h(
            'span',
            { id: 'question-left', class: { over: left.value < 0 } },
            word('follow.askLeft', { n: left.value }),
          ),
          h('button', { type: 'submit', class: 'main', disabled: left.value < 0 }, word('follow.askSend')),
        ]),
      ])
    return () => {
      if (talk.asking === 'off') return h('p', { class: 'hint' }, word('follow.askOff'))
      const status = unreached.value ? word('follow.offline') : talk.asked ? told[talk.asked] : ''
      return [
        h('p', { class: 'hint' }, word(talk.asking === 'all' ? 'follow.askSeen' : 'follow.askOnly')),
        form(),
        h('p', { role: 'status', class: 'told' }, status),
        others(talk),
      ]
    }
  },
})

/** Questions of others, to vote for. */
function others({ questions, voted, vote, word }: Following): VNode | string {
  if (questions.length === 0) return ''
  const item = ({ id, text, votes }: ShownQuestion): VNode =>
    h('li', { key: id }, [
      h('p', { dir: 'auto' }, [h('span', { class: 'text', id: `question-${id}` }, text)]),
      h(
        'button',
        {
          ...{ type: 'button', 'aria-pressed': voted.has(id), onClick: () => vote(id) },
          'aria-describedby': `question-${id}`,
        },
        [
          h('span', { 'aria-hidden': true }, '▲ '),
          h('span', { class: 'hidden' }, `${word('follow.vote')} `),
          String(votes),
        ],
      ),
    ])
  return h('section', { 'aria-label': word('follow.askOthers') }, [
    h('h2', word('follow.askOthers')),
    h('ul', questions.map(item)),
  ])
}
