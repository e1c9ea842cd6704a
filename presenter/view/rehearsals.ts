/** Runs of this talk against its plan, in the view: a picture, a table, and files to take along. */
import { defineComponent, h, ref, watch, type VNode } from 'vue'
import { timeText } from '../../scripts/talk/pace.ts'
import { csvOf } from '../../scripts/talk/rehearsal/csv.ts'
import { rehearsalPicture } from '../../scripts/talk/rehearsal/picture.ts'
import type { Report } from '../../scripts/talk/rehearsal/report.ts'
import { night } from '../../scripts/theme/tokens.ts'
import type { PresenterTalk } from '../talk.ts'
import { Dialog } from './dialog.ts'

/** As many runs have a column in the table: the last ones. */
const most = 5

/** Gives a text as a file. */
function save(name: string, type: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type }))
  Object.assign(document.createElement('a'), { href, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(href), 10_000)
}

const time = (ms: number | null): string => (ms === null ? '–' : timeText(ms))

export const Rehearsals = defineComponent({
  props: {
    talk: { type: Object as () => PresenterTalk, required: true },
    open: Boolean,
    runs: { type: Function as unknown as () => () => Promise<Report | undefined>, required: true },
  },
  emits: ['close'],
  setup(props, { emit }) {
    const { word, sheet } = props.talk
    const report = ref<Report>()
    watch(
      () => props.open,
      async (open) => {
        if (open) report.value = await props.runs()
      },
    )
    const name = (key: string): string => word(`present.rehearsal.${key}`)
    const picture = (all: Report): VNode =>
      h('div', {
        class: 'picture',
        innerHTML: rehearsalPicture(
          all,
          { title: sheet.title, plan: name('plan'), runs: name('runs'), median: name('median') },
          { ground: night, dir: sheet.dir, families: 'inherit' },
        ),
      })
    const files = (all: Report): VNode =>
      h('p', { class: 'buttons' }, [
        h(
          'button',
          { type: 'button', onClick: () => save(`${sheet.deck}.csv`, 'text/csv', csvOf(all)) },
          'CSV',
        ),
        h(
          'button',
          {
            type: 'button',
            onClick: () => save(`${sheet.deck}.json`, 'application/json', JSON.stringify(all, null, 2)),
          },
          'JSON',
        ),
        h('button', { type: 'button', autofocus: true, onClick: () => emit('close') }, word('present.close')),
      ])
    return () =>
      h(
        Dialog,
        {
          class: 'rehearsals',
          open: props.open,
          label: word('present.rehearsal'),
          onClose: () => emit('close'),
        },
        () => {
          const all = report.value
          return [
            h('h2', word('present.rehearsal')),
            ...(all && all.runs.length > 0
              ? [picture(all), table(all, name)]
              : [h('p', { role: 'status' }, name('none'))]),
            all ? files(all) : '',
          ]
        },
      )
  },
})

function table({ slides, runs, unit, planned, expected }: Report, name: (key: string) => string): VNode {
  const first = Math.max(0, runs.length - most)
  const shown = slides.filter((one) => one.planned > 0 || one.times.some((ms) => ms !== null))
  const head = [
    name('plan'),
    ...runs.slice(first).map(({ ended }, at) => {
      const label = name('run').replace('{n}', String(first + at + 1))
      return ended === 'broken' ? `${label} (${name('broken')})` : label
    }),
    ...[name('median'), name(unit)],
  ]
  const row = (label: string, values: string[]): VNode =>
    h('tr', [h('th', { scope: 'row' }, label), ...values.map((value) => h('td', value))])
  return h('div', { class: 'scrolls', tabindex: 0, role: 'region', 'aria-label': name('runs') }, [
    h('table', [
      h('thead', h('tr', [h('td'), ...head.map((label) => h('th', { scope: 'col' }, label))])),
      h('tbody', [
        ...shown.map(({ number, headline, planned: plan, times, median, rate }) =>
          row(`${number} ${headline}`, [
            timeText(plan),
            ...times.slice(first).map(time),
            time(median),
            rate === null ? '' : String(rate),
          ]),
        ),
        row(name('all'), [
          timeText(planned),
          ...runs.slice(first).map(({ spoken }) => timeText(spoken)),
          ...[timeText(expected), ''],
        ]),
      ]),
    ]),
  ])
}
