/** Reads decks and finds every problem without a browser; also whether the committed slides are up to date. */
import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { renderMarkdown } from '../markdown/index.js'
import type { Problem } from '../problems/problem.js'
import { compileDeck, type Compiled } from './compile.js'
import { hasErrors } from '../problems/result.js'
import type { DeckFolder } from './decks.js'
import { planAll } from './fonts.js'
import { requireLanguages } from './languages.js'
import { slidesFile } from './slides-file.js'

export interface CheckResult {
  decks: Compiled[]
  problems: Problem[]
}

/**
 * Checks decks without a browser.
 *
 * @param root the project, whose `slides/` hold the committed markdown
 * @param cwd the folder that paths are shown from
 */
export async function checkDecks(
  folders: DeckFolder[],
  languages: string[],
  root: string,
  cwd = process.cwd(),
): Promise<CheckResult> {
  const decks: Compiled[] = []
  const problems: Problem[] = []
  for (const folder of folders) {
    const compiled = await compileDeck(folder.dir, languages)
    requireLanguages(folder.id, compiled.content, languages)
    decks.push(compiled)
    problems.push(...compiled.problems, ...(await planAll([compiled])).problems)
    if (folder.committed && !hasErrors(compiled.problems)) problems.push(...outdated(compiled, root, cwd))
  }
  return { decks, problems }
}

/**
 * Generated markdown that differs from what the content gives now. A deck that was never built has none yet, in no
 * language, and nothing that could be outdated.
 */
function outdated({ decks, content }: Compiled, root: string, cwd: string): Problem[] {
  const languages = Object.keys(content?.deck.languages ?? {})
  const built =
    decks[0] && languages.some((code) => existsSync(slidesFile(root, { id: decks[0]!.id, locale: { code } })))
  if (!built) return []
  return decks.flatMap((deck): Problem[] => {
    const file = slidesFile(root, deck)
    const fresh = renderMarkdown(deck, { private: true })
    if (existsSync(file) && readFileSync(file, 'utf8') === fresh) return []
    return [
      {
        code: 'slides-outdated',
        file: relative(cwd, file),
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
