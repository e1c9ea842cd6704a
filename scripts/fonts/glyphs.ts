/** Characters that no font of a deck has, as problems at the texts that hold them. */
import { readFile } from 'node:fs/promises'
import { isScalar, parseDocument, visit } from 'yaml'
import { compose } from '../text/compose.js'
import { shownPath } from '../problems/shown-path.js'
import { SourceText } from '../problems/text.js'
import type { Problem } from '../problems/problem.js'
import { packageFor } from './scripts.js'

interface Holder {
  source: SourceText
  /** Of the first such character, where it is written as itself; else of the text. */
  offset: number
  text: string
  chars: string[]
}

/**
 * One problem a text of the files.
 * @param missing each character with a text of the deck that holds it
 * @param files the deck's content files
 */
export async function missingGlyphs(missing: Map<string, string>, files: string[]): Promise<Problem[]> {
  if (missing.size === 0) return []
  const holders: Holder[] = []
  const left = new Map(missing)
  const sources = await Promise.all(
    files.map(async (file) => new SourceText(await readFile(file, 'utf8'), shownPath(file, process.cwd()))),
  )
  for (const source of sources) {
    visit(parseDocument(source.text, { logLevel: 'silent' }), {
      Scalar(key, node) {
        if (key === 'key' || !isScalar(node) || typeof node.value !== 'string' || !node.range) return
        const text = compose(node.value)
        const chars = [...left.keys()].filter((char) => text.includes(char))
        if (chars.length === 0) return
        for (const char of chars) left.delete(char)
        const [start, end] = node.range
        const at = source.text.indexOf(
          chars.sort((a, b) => text.indexOf(a) - text.indexOf(b))[0] ?? '',
          start,
        )
        holders.push({ source, offset: at >= 0 && at < end ? at : start, text, chars })
      },
    })
  }
  // A word of the interface, or what a text becomes only on the slide.
  const first = sources[0] ?? new SourceText('', '.')
  for (const [char, text] of left) holders.push({ source: first, offset: 0, text, chars: [char] })
  return holders.map(({ source, offset, text, chars }) => {
    const { line, column } = source.placeAt(offset)
    return {
      code: 'missing-glyph',
      file: source.name,
      line,
      column,
      message: `No font of the deck has ${named(chars)}, in “${short(text)}”.`,
      hint: hintFor(chars),
      frame: source.frame(line, column),
      severity: 'error',
    }
  })
}

function named(chars: string[]): string {
  const shown = chars.slice(0, 5).map((char) => {
    const code = char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
    // A mark alone would sit on the bracket before it.
    return /\p{M}/u.test(char) ? `◌${char} (U+${code})` : `${char} (U+${code})`
  })
  const more = chars.length - shown.length
  return `the character${chars.length > 1 ? 's' : ''} ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

const short = (text: string): string => {
  const flat = [...text.replace(/\s+/g, ' ').trim()]
  return flat.length > 60 ? `${flat.slice(0, 60).join('')}…` : flat.join('')
}

function hintFor(chars: string[]): string {
  const names = [...new Set(chars.flatMap((char) => packageFor(char) ?? []))]
  const install = names.length
    ? `npm install --save-exact ${names.join(' ')}, and name it under deck.fonts`
    : 'install a font package that has it, and name it under deck.fonts'
  return `${install} (family, package); or allow the reader’s own fonts with deck.systemFonts: true.`
}
