/** `check`: reads the decks and tells every problem; also whether the committed slides are up to date. */
import { checkDecks } from '../../pipeline/check.js'
import { hasErrors } from '../../problems/result.js'
import { strictly } from '../../problems/unfinished.js'
import { resolveDecks } from '../../pipeline/decks.js'
import { exitCode, type ExitCode } from '../exit.js'
import type { CheckOptions } from '../options.js'
import { reportProblems } from '../problems.js'
import { userFolder } from '../user-path.js'

/** The command `check`. */
export async function check(wanted: string[], options: CheckOptions): Promise<ExitCode> {
  const { content, root, languages } = options
  const folders = resolveDecks(wanted, content, root, userFolder())
  const { problems: found } = await checkDecks(folders, languages, root)
  const problems = strictly(found, options.strict)
  reportProblems(problems, options)
  return hasErrors(problems) ? exitCode.content : exitCode.fine
}
