/** Below all else: steps, and what is needed less often. */
import { h, type VNode } from 'vue'
import { timeText } from '../../scripts/talk/pace.ts'
import type { PresenterTalk } from '../talk.ts'
import { button } from './button.ts'
import type { useLetters } from './notes.ts'

/** @param deck address of the deck's page */
export function footer(
  talk: PresenterTalk,
  deck: string,
  letters: ReturnType<typeof useLetters>,
  { jump, keys, people }: { jump(typed: string): void; keys(): void; people(): (VNode | string)[] },
): VNode {
  const { word, sheet, step, screen } = talk
  const blank = (how: 'black' | 'white'): VNode =>
    h(
      'button',
      { type: 'button', 'aria-pressed': screen === how, onClick: () => talk.blank(how) },
      word(screen === how ? 'present.slideAgain' : `present.${how}`),
    )
  const place = word('slide', { n: `${step.at + 1}/${sheet.slides.length}` })
  return h('footer', [
    h('div', { class: 'steps' }, [
      button(word('nav.previous'), word('nav.previous'), talk.back),
      h(
        'button',
        { type: 'button', class: 'place', title: word('present.jump'), onClick: () => jump('') },
        place,
      ),
      button(word('nav.next'), word('nav.next'), talk.forward, { class: 'main next' }),
    ]),
    h('div', { class: 'more' }, [
      blank('black'),
      blank('white'),
      button(word('present.smaller'), 'A−', letters.smaller),
      button(word('present.larger'), 'A+', letters.larger),
      variants(talk),
      ...people(),
      h('a', { class: 'button window', href: deck, target: 'diptych-audience' }, word('present.window')),
      button(word('present.keys'), '?', keys),
    ]),
  ])
}

/** Each with what it takes from here: who has five minutes left sees which one ends in time. */
function variants({ sheet, variant, word, choose, plan, remaining }: PresenterTalk): VNode | string {
  if (sheet.variants.length === 0) return ''
  const label = (id: string, name: string): string =>
    plan.total > 0 ? word('present.fromHere', { name, time: timeText(remaining(id)) }) : name
  const option = (id: string, name: string): VNode =>
    h('option', { value: id, selected: (variant ?? '') === id }, label(id, name))
  return h(
    'select',
    {
      'aria-label': word('present.variant'),
      onChange: (event: Event) => choose((event.target as HTMLSelectElement).value),
    },
    [option('', word('present.whole')), ...sheet.variants.map(({ id, name }) => option(id, name))],
  )
}
