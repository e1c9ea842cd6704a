/** The fonts of decks, and the characters that they lack as problems with a place. */
import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Compiled } from '../compile.js'
import type { DeckModel } from '../deck/model.js'
import { codeFrame } from '../problems/frame.js'
import type { Problem } from '../problems/problem.js'
import { shownPath } from '../problems/shown-path.js'
import { deckFonts, type DeckFonts, type MissingCharacter } from '../site/fonts.js'
import { environment } from './exit.js'

export interface FontsOfDecks {
  of(deck: DeckModel): DeckFonts
  problems: Problem[]
}

/**
 * Subsets the fonts of every deck and language.
 *
 * @throws Failure (environment) when a font package is not installed
 */
export async function fontsOf(compiled: Compiled[]): Promise<FontsOfDecks> {
  const made = new Map<DeckModel, DeckFonts>()
  const problems: Problem[] = []
  for (const { decks, files } of compiled) {
    for (const deck of decks) {
      const fonts = await deckFonts(deck, files[0] && dirname(files[0]))
      if ('error' in fonts) throw environment(fonts.error.message, fonts.error.hint)
      made.set(deck, fonts)
      if (!deck.systemFonts) problems.push(...(await missing(fonts.missing, files)))
    }
  }
  const seen = new Map(
    problems.map((problem) => [`${problem.file}:${problem.line}:${problem.column}`, problem]),
  )
  return {
    problems: [...seen.values()],
    of(deck) {
      const fonts = made.get(deck)
      if (!fonts) throw new Error(`no fonts for ${deck.id} (${deck.locale.code})`)
      return fonts
    },
  }
}

async function missing(characters: MissingCharacter[], files: string[]): Promise<Problem[]> {
  const sources = await Promise.all(files.map(async (file) => ({ file, text: await readFile(file, 'utf8') })))
  return characters.map(({ char, text }) => {
    const { source, offset } = placeOf(char, text, sources)
    const before = source?.text.slice(0, offset).split('\n') ?? ['']
    const line = before.length
    const column = (before.at(-1)?.length ?? 0) + 1
    const code = char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
    return {
      code: 'missing-glyph',
      file: shownPath(source?.file ?? process.cwd(), process.cwd()),
      line,
      column,
      message: `No font of the deck has the character ${char} (U+${code}), in “${text.slice(0, 60)}”.`,
      hint: 'Add a font package under deck.fonts, or allow the reader’s fonts with deck.systemFonts: true.',
      frame: codeFrame((n) => source?.text.split('\n')[n - 1] ?? '', line, column),
      severity: 'error',
    }
  })
}

interface Source {
  file: string
  text: string
}

/**
 * Where a character stands: in its text, which a comment before it may hold too; where the text is written in
 * another form (code that was broken), behind the same few characters; where it is escaped, the start of the deck's
 * first file.
 */
function placeOf(char: string, text: string, sources: Source[]): { source?: Source; offset: number } {
  const at = text.indexOf(char)
  const before = text.slice(Math.max(0, at - 12, text.lastIndexOf('\n', at) + 1), at)
  for (const wanted of [text, before + char, char]) {
    const source = sources.find((candidate) => candidate.text.includes(wanted))
    if (source) return { source, offset: source.text.indexOf(wanted) + wanted.indexOf(char) }
  }
  return { source: sources[0], offset: 0 }
}
