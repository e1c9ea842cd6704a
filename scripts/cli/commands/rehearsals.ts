/** `rehearsals`: runs of a talk against its plan, and new planned minutes in the YAML. */
import { resolveDecks } from '../../pipeline/decks.js'
import { planAnew, rehearsals, type Planned } from '../../pipeline/rehearsals.js'
import { failure } from '../../problems/failure.js'
import { ContentProblems } from '../../problems/result.js'
import { csvOf } from '../../talk/rehearsal/csv.js'
import { rehearsalPicture } from '../../talk/rehearsal/picture.js'
import type { Report } from '../../talk/rehearsal/report.js'
import { tableOf } from '../../talk/rehearsal/table.js'
import type { TalkSheet } from '../../talk/sheet.js'
import { paper } from '../../theme/tokens.js'
import { exitCode, type ExitCode } from '../exit.js'
import type { RehearsalsOptions } from '../options.js'
import { reportProblems } from '../problems.js'
import { userFolder } from '../user-path.js'

/** The command `rehearsals`. The report goes to stdout; what was done is told on stderr. */
export async function showRehearsals(wanted: string, options: RehearsalsOptions): Promise<ExitCode> {
  const { content, root, languages, write, json, csv, svg, quiet } = options
  if ([json, csv, svg].filter(Boolean).length > 1)
    throw failure('idle-option', 'A report is JSON, CSV or a picture, one at a time.')
  const [folder] = resolveDecks([wanted], content, root, userFolder())
  try {
    const { report, sheet } = await rehearsals(folder!, languages, options.last)
    if (report.runs.length === 0 && !quiet)
      process.stderr.write(
        `“${folder!.id}” has not been rehearsed yet. Run: npm run present -- ${folder!.id} --rehearse\n`,
      )
    if (json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
    else if (csv) process.stdout.write(csvOf(report))
    else if (svg) process.stdout.write(picture(report, sheet))
    else if (report.runs.length > 0) process.stdout.write(tableOf(report))
    const planned = write ? await planAnew(folder!.dir, report) : undefined
    if (!quiet && report.runs.length > 0) process.stderr.write(`${told(report, planned)}\n`)
    return exitCode.fine
  } catch (error) {
    if (!(error instanceof ContentProblems)) throw error
    reportProblems(error.problems, options)
    return exitCode.content
  }
}

/** On its own, it has no font of ours: what the reader's machine has. */
const families = 'Inter, system-ui, sans-serif'

function picture(report: Report, { words, dir }: TalkSheet): string {
  const word = (name: string): string => words[`present.rehearsal.${name}`] ?? name
  return rehearsalPicture(
    report,
    { title: report.title, plan: word('plan'), runs: word('runs'), median: word('median') },
    { ground: paper, dir, families },
  )
}

function told({ minutes }: Report, planned: Planned | undefined): string {
  if (minutes.length === 0) return 'The planned minutes agree with the runs.'
  const list = minutes.map(({ entry, from, to }) => `${entry} ${round(from)} → ${to}`).join(', ')
  if (!planned) return `New minutes by the runs: ${list}.\n--write writes them into the YAML.`
  const { files, left } = planned
  return [
    files.length > 0 ? `Written into ${files.join(', ')}: ${list}.` : '',
    left.length > 0
      ? `Write by hand, since the file would not be read as it is meant: ${left.join(', ')}.`
      : '',
  ]
    .filter(Boolean)
    .join('\n')
}

const round = (minutes: number): number => Math.round(minutes * 100) / 100
