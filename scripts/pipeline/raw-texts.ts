/** Slides of Markdown that is taken as it is: their texts, and what Slidev says of those that make no slide. */
import { stripVTControlCharacters } from 'node:util'
import { join } from 'node:path'
import type { DeckModel } from '../deck/model.js'
import type { Problem } from '../problems/problem.js'
import { shownPath } from '../problems/shown-path.js'
import type { BuildError } from '../site/build.js'
import type { Compiled } from './compile.js'

/** What authors have written for Slidev itself. */
export const rawTexts = ({ slides }: DeckModel): string[] =>
  slides.flatMap((slide) => (slide.kind === 'slidev' ? [slide.markdown] : []))

/** The compiled slide that a message of Slidev or Vite names, by its 1-based number. */
const named = /__slidev_(\d+)\.md/

/**
 * A failed build as a problem of the slide, where it is one of Markdown that is taken as it is; nothing for what is not
 * the content's fault.
 */
export function brokenMarkdown(
  { deck: id, lang, details = '' }: BuildError,
  compiled: Pick<Compiled, 'id' | 'dir' | 'decks'>[],
): Problem | undefined {
  const found = compiled.find((one) => one.id === id)
  const deck = found?.decks.find(({ locale }) => locale.code === lang)
  const number = Number(named.exec(details)?.[1])
  const slide = deck?.slides.find((one) => one.number === number)
  if (!found || !slide || slide.kind !== 'slidev') return undefined
  // Where colours are wanted, as in CI, it comes with them.
  const said = stripVTControlCharacters(details)
    .split('\n')
    .map((line) => line.replace(/\S*__slidev_\d+\.md\S*/g, '').trim())
    .filter((line) => !/^Build failed/.test(line))
    .find((line) => /error|invalid|missing|unexpected|unterminated|not found|resolve/i.test(line))
  return {
    code: 'broken-markdown',
    file: shownPath(join(found.dir, slide.place.file), process.cwd()),
    line: slide.place.line,
    column: slide.place.column,
    message: `Slidev makes no slide of the Markdown of \`${slide.id}\` (${lang})${said ? `: ${said.slice(0, 300)}` : '.'}`,
    severity: 'error',
  }
}
