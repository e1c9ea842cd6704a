/** A report as a table in plain text: a line a slide, a column a run. Pure. */
import { timeText } from '../pace.js'
import type { Report } from './report.js'

const time = (ms: number | null): string => (ms === null ? '–' : timeText(ms))

/** Behind the plan with a plus, before it with a minus; nothing where nothing was taken. */
const difference = (median: number | null, planned: number): string =>
  median === null || planned === 0
    ? ''
    : median < planned
      ? timeText(median - planned)
      : `+${timeText(median - planned)}`

/** Columns as wide as what stands in them, numbers to the right. @param texts numbers of columns of text */
function columns(rows: string[][], texts: readonly number[]): string {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => [...row[at]!].length)))
  const cell = (value: string, at: number): string => {
    const space = ' '.repeat(widths[at]! - [...value].length)
    return texts.includes(at) ? value + space : space + value
  }
  return rows.map((row) => `${row.map(cell).join('  ').trimEnd()}\n`).join('')
}

/** The table. Slides are named by id, as in the YAML. */
export function tableOf({ runs, slides, gone, planned, expected, unit }: Report): string {
  const shown = slides.filter(({ planned: plan, times }) => plan > 0 || times.some((one) => one !== null))
  const head = ['', 'slide', 'plan', ...runs.map((_, at) => `run ${at + 1}`), 'median', '+/-', `${unit}/min`]
  const lines = shown.map(({ number, id, planned: plan, times, median, rate }) => [
    ...[String(number), id, plan > 0 ? timeText(plan) : '–'],
    ...times.map(time),
    ...[time(median), difference(median, plan), rate === null ? '' : String(rate)],
  ])
  const sum = [
    ...['', 'all', timeText(planned), ...runs.map(({ spoken }) => timeText(spoken))],
    ...[timeText(expected), difference(expected, planned), ''],
  ]
  const notes = runs.map(({ run, lang, version, ended, unknown }, at) =>
    [
      `run ${at + 1}: ${run.slice(0, 16).replace('T', ' ')} UTC, ${lang}`,
      ...(version ? [`version ${version}`] : []),
      ...(ended === 'broken' ? ['broke off'] : []),
      ...(unknown >= 1000 ? [`${timeText(unknown)} at slides that nobody knows`] : []),
    ].join(', '),
  )
  const lost = gone.map(({ id, times }) => `no more in the deck: ${id} (${times.map(time).join(', ')})`)
  return `${columns([head, ...lines, sum], [1])}\n${[...notes, ...lost].join('\n')}\n`
}
