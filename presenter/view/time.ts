/** Time and pace: what was spoken, what is left, how it stands against the plan, and the parts of the talk as a strip. */
import { h, type VNode } from 'vue'
import { hasBegun, isRunning } from '../../scripts/talk/clock.ts'
import { timeText } from '../../scripts/talk/pace.ts'
import type { PresenterTalk } from '../talk.ts'

const figure = (name: string, label: string, value: string, more: VNode | string = ''): VNode =>
  h('div', { class: ['figure', name] }, [h('dt', label), h('dd', [value, more])])

/** The pace in words. */
export function paceWords({ pace, clock, word, spoken }: PresenterTalk): string {
  const time = timeText(Math.abs(pace.off))
  if (pace.state === 'unplanned') return word('present.unplanned')
  if (hasBegun(clock) && !isRunning(clock)) return word('present.paused')
  if (spoken > 0 && pace.left < 0) return `${word('present.over')}, ${timeText(-pace.left)}`
  const states = { on: 'onTime', ahead: 'ahead', behind: 'behind', 'far-behind': 'farBehind' } as const
  return word(`present.${states[pace.state]}`, { time })
}

/** The numbers above all else. */
export function times(talk: PresenterTalk): VNode {
  const { clock, pace, plan, spoken, word, sheet, now, step } = talk
  const begun = hasBegun(clock)
  const state = !begun ? 'idle' : isRunning(clock) ? pace.state : 'paused'
  const span = plan.slides[step.at]!
  const planned = span.to > span.from ? word('present.planned', { time: timeText(span.to - span.from) }) : ''
  return h('div', { class: 'times' }, [
    h('dl', [
      figure('spoken', word('present.spoken'), timeText(spoken)),
      plan.total > 0 ? figure('left', word('present.left'), timeText(pace.left)) : '',
      figure(
        'clock',
        word('present.clock'),
        new Intl.DateTimeFormat(sheet.tag, { hour: '2-digit', minute: '2-digit' }).format(now),
      ),
    ]),
    h('p', { class: ['pace', state] }, [
      h('strong', begun ? paceWords(talk) : ' '),
      planned ? h('span', { class: 'planned' }, planned) : '',
    ]),
  ])
}

/** The parts of the talk, each as long as its time; where it is, and where it should be. */
export function strip(talk: PresenterTalk): VNode | string {
  const { plan, step, slide, spoken, word, clock } = talk
  if (plan.total === 0) return ''
  const here = plan.slides[step.at]!
  const done = here.from + ((here.to - here.from) * step.click) / (slide.clicks + 1)
  const part = (ms: number): string => `${((100 * Math.min(ms, plan.total)) / plan.total).toFixed(2)}%`
  return h('nav', { class: 'strip', 'aria-label': word('present.sections') }, [
    h(
      'ol',
      plan.sections.map(({ title, first, from, to }, index) => {
        const now = done >= from && (done < to || index === plan.sections.length - 1)
        return h('li', { style: { flexGrow: to - from }, 'aria-current': now ? 'step' : undefined }, [
          h('button', { type: 'button', title, onClick: () => talk.to(first) }, [
            h('span', { class: 'name' }, title),
            h('span', { class: 'minutes' }, timeText(to - from)),
          ]),
        ])
      }),
    ),
    h('i', { class: 'done', style: { inlineSize: part(done) } }),
    hasBegun(clock)
      ? h('i', { class: 'due', title: word('present.due'), style: { insetInlineStart: part(spoken) } })
      : '',
  ])
}
