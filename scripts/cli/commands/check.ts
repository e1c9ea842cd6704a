/** `check`: reads the decks and tells every problem; also whether the committed slides are up to date. */
import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { compileDeck, hasErrors, type Compiled } from '../../pipeline/compile.js'
import { renderMarkdown } from '../../markdown/render.js'
import type { Problem } from '../../problems/problem.js'
import { formatProblems } from '../../problems/print.js'
import { resolveDecks, type DeckFolder } from '../decks.js'
import { exitCode } from '../exit.js'
import { planAll } from '../../pipeline/fonts.js'
import { languages, requireLanguages, type Shared } from '../shared.js'
import { slidesFile } from '../../pipeline/slides-file.js'

export interface CheckResult {
  decks: Compiled[]
  problems: Problem[]
}

/**
 * Checks decks without a browser.
 *
 * @param root the project, whose `slides/` hold the committed markdown
 */
export async function checkDecks(
  folders: DeckFolder[],
  languages: string[],
  root: string,
): Promise<CheckResult> {
  const decks: Compiled[] = []
  const problems: Problem[] = []
  for (const folder of folders) {
    const compiled = await compileDeck(folder.dir, languages)
    requireLanguages(folder.id, compiled.content, languages)
    decks.push(compiled)
    problems.push(...compiled.problems, ...(await planAll([compiled])).problems)
    if (folder.committed && !hasErrors(compiled.problems)) problems.push(...outdated(compiled, root))
  }
  return { decks, problems }
}

/** Generated markdown that differs from what the content gives now. */
function outdated({ decks }: Compiled, root: string): Problem[] {
  return decks.flatMap((deck): Problem[] => {
    const file = slidesFile(root, deck)
    const fresh = renderMarkdown(deck, { private: true })
    if (existsSync(file) && readFileSync(file, 'utf8') === fresh) return []
    return [
      {
        code: 'slides-outdated',
        file: relative(process.cwd(), file),
        line: 1,
        column: 1,
        message: 'The generated slides are not what the content gives now.',
        expected: 'The markdown that `npm run build` writes.',
        hint: `Run: npm run build -- ${deck.id}`,
        severity: 'error',
      },
    ]
  })
}

/** Prints the problems: for people on stderr, or as JSON on stdout. */
export function tellProblems(problems: Problem[], { json, quiet }: Pick<Shared, 'json' | 'quiet'>): void {
  if (json) process.stdout.write(`${JSON.stringify({ problems }, null, 2)}\n`)
  else if (problems.length) process.stderr.write(`${formatProblems(problems, { color: colours() })}\n`)
  else if (!quiet) process.stderr.write('No problems.\n')
}

/** Only on a terminal that has colours; Node reads NO_COLOR, FORCE_COLOR and TERM. */
const colours = (): boolean => process.stderr.isTTY && process.stderr.hasColors()

/** The command `check`. */
export async function check(wanted: string[], options: Shared): Promise<number> {
  const folders = resolveDecks(wanted, options.content, options.root)
  const { problems } = await checkDecks(folders, languages(options), options.root)
  tellProblems(problems, options)
  return hasErrors(problems) ? exitCode.content : exitCode.fine
}
