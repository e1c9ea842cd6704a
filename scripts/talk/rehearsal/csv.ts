/** A report for a spreadsheet: a line for each run, slide and click. Pure. */
import type { Report } from './report.js'

const HEAD = 'run,language,version,number,slide,headline,click,seconds,planned_seconds_of_slide'

/** RFC 4180. What a spreadsheet would take for a formula is text. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const seconds = (ms: number): number => Math.round(ms / 100) / 10

/** The report as CSV, with a line of names. */
export function csvOf({ runs, slides }: Report): string {
  const lines = runs.flatMap(({ run, lang, version }, at) =>
    slides.flatMap(({ number, id, headline, clicks, planned }) =>
      clicks[at]!.map((ms, click) =>
        [run, lang, version, number, id, headline, click, seconds(ms), seconds(planned)].map(cell).join(','),
      ),
    ),
  )
  return `${[HEAD, ...lines].join('\r\n')}\r\n`
}
