/** `build`: content → slides/, site and PDFs; swapped in whole, deck by deck. */
import { existsSync } from 'node:fs'
import { build as buildDecks } from '../../pipeline/build.js'
import { resolveDecks } from '../../pipeline/decks.js'
import { writeLanding } from '../../site/landing/index.js'
import { requireOutput } from '../../pipeline/output.js'
import { failure } from '../../problems/failure.js'
import { ContentProblems } from '../../problems/result.js'
import { exitCode, type ExitCode } from '../exit.js'
import { interruptible } from '../interrupt.js'
import type { BuildCommandOptions } from '../options.js'
import { reportProblems } from '../problems.js'
import { reporter } from '../reporter.js'
import { sourceDate } from '../source-date.js'
import { userFolder } from '../user-path.js'

/** The command `build`. */
export async function build(wanted: string[], options: BuildCommandOptions): Promise<ExitCode> {
  if (options.landing) return landingAlone(wanted, options)
  requirePdf(options)
  const folders = resolveDecks(wanted, options.content, options.root, userFolder())
  const now = sourceDate()
  try {
    const outcome = await interruptible(async (signal) => {
      const progress = reporter({ quiet: options.quiet, stderr: process.stderr, signal })
      const result = await buildDecks(folders, options, { progress, signal, now, cwd: process.cwd() })
      if (result.ok) return result.value
      // Thrown, since a stop that is on its way may be what it comes from.
      throw result.failure ?? new ContentProblems(result.problems)
    })
    if (outcome.problems.length) reportProblems(outcome.problems, { ...options, json: false })
    if (options.json) process.stdout.write(`${JSON.stringify(outcome, null, 2)}\n`)
    return exitCode.fine
  } catch (error) {
    if (!(error instanceof ContentProblems)) throw error
    reportProblems(error.problems, options)
    return exitCode.content
  }
}

/** What only concerns the PDFs would be without effect, silently, where none is made. */
function requirePdf({ pdf, clicks, layout, notes }: BuildCommandOptions): void {
  if (pdf) return
  const idle = [clicks && '--clicks', layout === 'overview' && '--overview', !notes && '--no-notes'].filter(
    Boolean,
  )
  if (idle.length)
    throw failure(
      'idle-option',
      `With --no-pdf, ${idle.join(' and ')} would change nothing.`,
      'Leave one of them out.',
    )
}

/** `--landing`: decks that were built apart, one job a deck, and put together in one folder. */
async function landingAlone(wanted: string[], options: BuildCommandOptions): Promise<ExitCode> {
  const { out } = options
  if (wanted.length) throw failure('idle-option', '--landing builds no deck.', 'Leave the decks out.')
  if (!existsSync(out))
    throw failure('nothing-built', `There is nothing built in ${out}.`, 'Run: npm run build')
  requireOutput([], options)
  await writeLanding(out)
  return exitCode.fine
}
