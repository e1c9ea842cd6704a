/** `dev`: a deck for presenting, audience and presenter view, that follows edits of its YAML. */
import { relative } from 'node:path'
import { ContentProblems } from '../../problems/result.js'
import { resolveDecks } from '../../pipeline/decks.js'
import { presentDeck } from '../../pipeline/dev.js'
import { failure } from '../../problems/failure.js'
import type { Problem } from '../../problems/problem.js'
import { linked, plainPath } from '../../site/plain-path.js'
import { exitCode, type ExitCode } from '../exit.js'
import { interruptible } from '../interrupt.js'
import { endWithParent, runLinked } from '../linked.js'
import type { DevOptions } from '../options.js'
import { reportProblems } from '../problems.js'
import { userFolder } from '../user-path.js'

/** The command `dev`: prints the address on stdout and serves until Ctrl-C. */
export async function dev(wanted: string, options: DevOptions): Promise<ExitCode> {
  const [folder] = resolveDecks([wanted], options.content, options.root, userFolder())
  if (!folder) throw failure('unknown-deck', `There is no deck “${wanted}”.`)
  const tell = (text: string): void => void process.stderr.write(`${text}\n`)
  const news = (text: string): void => void (options.quiet || tell(text))
  const problems = (found: Problem[]): void => reportProblems(found, { quiet: options.quiet ?? false })
  try {
    return await interruptible((signal) =>
      underPlainPath(options.root, signal, () =>
        presentDeck(folder, options, {
          signal,
          ready(url, presenter) {
            process.stdout.write(`${url}\n`)
            const shown = relative(process.cwd(), folder.dir)
            news(`Presenter view: ${presenter}\nEdits of ${shown} show at once. Ctrl-C ends it.`)
          },
          problems,
          updated: (ms) => news(`updated in ${Math.round(ms)} ms`),
          failed: (error) => tell(String(error)),
          note: tell,
        }),
      ),
    )
  } catch (error) {
    if (!(error instanceof ContentProblems)) throw error
    problems(error.problems)
    return exitCode.content
  }
}

/** Vite, which serves the project's own files, needs a path without quotes and signs (site/plain-path.ts). */
async function underPlainPath(
  root: string,
  signal: AbortSignal,
  work: () => Promise<void>,
): Promise<ExitCode> {
  const link = await plainPath(root)
  try {
    if (link.linked && !linked) return await runLinked(root, link, signal)
    if (linked) endWithParent()
    await work()
    return exitCode.fine
  } finally {
    await link.remove()
  }
}
