/** `build`: content → slides/, site and PDFs; swapped in whole, deck by deck. */
import { existsSync } from 'node:fs'
import { buildDecks } from '../../pipeline/build.js'
import { ContentProblems } from '../../pipeline/content-problems.js'
import { resolveDecks } from '../decks.js'
import { environment, exitCode, usage } from '../exit.js'
import { interruptible } from '../interrupt.js'
import { writeLanding } from '../../pipeline/manifest.js'
import { requireOutput } from '../../pipeline/output.js'
import { reporter } from '../reporter.js'
import type { Shared } from '../shared.js'
import { sourceDate } from '../source-date.js'
import { tellProblems } from './check.js'

/** The command `build`. */
export async function build(wanted: string[], options: Shared): Promise<number> {
  if (options.landing) return landingAlone(wanted, options)
  requirePdf(options)
  const folders = resolveDecks(wanted, options.content, options.root)
  requireOutput(folders, options)
  sourceDate()
  try {
    const outcome = await interruptible((signal) => {
      const steps = reporter({ quiet: options.quiet, stderr: process.stderr, signal })
      return buildDecks(folders, options, steps, signal)
    })
    if (outcome.problems.length) tellProblems(outcome.problems, { ...options, json: false })
    if (options.json) process.stdout.write(`${JSON.stringify(outcome, null, 2)}\n`)
    return exitCode.fine
  } catch (error) {
    if (!(error instanceof ContentProblems)) throw error
    tellProblems(error.problems, options)
    return exitCode.content
  }
}

/** What only concerns the PDFs would be without effect, silently, where none is made. */
function requirePdf(options: Shared): void {
  if (options.pdf !== false) return
  const idle = [
    options.clicks && '--clicks',
    options.overview && '--overview',
    options.notes === false && '--no-notes',
  ].filter(Boolean)
  if (idle.length)
    throw usage(`With --no-pdf, ${idle.join(' and ')} would change nothing.`, 'Leave one of them out.')
}

/** `--landing`: decks that were built apart, one job a deck, and put together in one folder. */
async function landingAlone(wanted: string[], options: Shared): Promise<number> {
  const { out } = options
  if (wanted.length) throw usage('--landing builds no deck.', 'Leave the decks out.')
  if (!existsSync(out)) throw environment(`There is nothing built in ${out}.`, 'Run: npm run build')
  requireOutput([], options)
  await writeLanding(out)
  return exitCode.fine
}
