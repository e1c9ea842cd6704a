/** Questions of listeners: most wanted first; the presenter shows them to all, answers and removes them, and keeps them. */
import { defineComponent, h, type VNode } from 'vue'
import { ASKING, questionsFile, type Asking, type Question } from '../../scripts/talk/questions.ts'
import type { PresenterTalk } from '../talk.ts'
import { Dialog } from './dialog.ts'
import { saveFile } from './save.ts'

export const Questions = defineComponent({
  props: { talk: { type: Object as () => PresenterTalk, required: true }, open: Boolean },
  emits: ['close'],
  setup(props, { emit }) {
    const { word, sheet } = props.talk
    const names: Record<Asking, string> = {
      off: word('present.askOff'),
      me: word('present.askMe'),
      all: word('present.askAll'),
    }
    const whom = (talk: PresenterTalk): VNode =>
      h('label', { class: 'asking' }, [
        h('span', word('present.asking')),
        h(
          'select',
          { onChange: (event: Event) => talk.ask((event.target as HTMLSelectElement).value as Asking) },
          ASKING.map((one) => h('option', { value: one, selected: talk.asking === one }, names[one])),
        ),
      ])
    const item = ({ id, text, votes, shown, answered }: Question): VNode => {
      const { judge } = props.talk.desk
      const button = (name: string, onClick: () => void, pressed?: boolean): VNode =>
        h('button', { type: 'button', 'aria-pressed': pressed, onClick }, word(name))
      return h('li', { key: id, class: { answered } }, [
        h('p', { dir: 'auto' }, [h('span', { class: 'text' }, text)]),
        h('div', { class: 'judge' }, [
          h('span', { class: 'votes' }, word('present.votes', { n: votes })),
          button('present.askShow', () => judge(id, shown ? 'hide' : 'show'), shown),
          button('present.askAnswered', () => judge(id, answered ? 'open' : 'answered'), answered),
          button('present.askRemove', () => judge(id, 'remove')),
        ]),
      ])
    }
    const save = (): void =>
      saveFile(`${sheet.deck}.txt`, questionsFile(sheet.title, props.talk.desk.questions))
    return () => {
      const { desk } = props.talk
      return h(Dialog, { open: props.open, label: word('questions'), onClose: () => emit('close') }, () =>
        h('div', { class: 'questions' }, [
          h('h2', word('questions')),
          whom(props.talk),
          desk.questions.length === 0
            ? h('p', { class: 'hint' }, word('present.noQuestions'))
            : h('ol', desk.questions.map(item)),
          h('div', { class: 'ends' }, [
            desk.questions.length > 0
              ? h('button', { type: 'button', onClick: save }, word('present.askSave'))
              : '',
            h(
              'button',
              { type: 'button', autofocus: true, onClick: () => emit('close') },
              word('present.close'),
            ),
          ]),
        ]),
      )
    }
  },
})
