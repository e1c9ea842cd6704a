/** Characters that no font of a deck has, as problems at the texts that hold them. */
import { isScalar, parseDocument, visit } from 'yaml'
import { compose } from '../text/compose.js'
import type { SourceText } from '../problems/text.js'
import type { Problem } from '../problems/problem.js'
import { languagesIn, sourcesOf } from './places.js'
import { fontEntry, packageFor } from './scripts.js'

interface Holder {
  source: SourceText
  /** Of the first such character, where it is written as itself; else of the text. */
  offset: number
  text: string
  chars: string[]
  /** Texts with characters of the same package, this one among them. */
  texts: number
}

/** Texts that lack one package are told one by one up to here: more of them lack a script. */
const mostOfOnePackage = 3

/**
 * One problem a text of the files; one for all of them where a whole script is lacking.
 * @param missing each character with a text of the deck that holds it
 * @param files the deck's content files
 */
export async function missingGlyphs(missing: Map<string, string>, files: string[]): Promise<Problem[]> {
  if (missing.size === 0) return []
  const holders: Holder[] = []
  const left = new Map(missing)
  const sources = await sourcesOf(files)
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
        holders.push({ source, offset: at >= 0 && at < end ? at : start, text, chars, texts: 1 })
      },
    })
  }
  // A word of the interface, or what a text becomes only on the slide.
  const { source, offset } = languagesIn(sources)
  for (const [char, text] of left) holders.push({ source, offset, text, chars: [char], texts: 1 })
  return byPackage(holders).map(({ source, offset, text, chars, texts }) => {
    const { line, column } = source.placeAt(offset)
    return {
      code: 'missing-glyph',
      file: source.name,
      line,
      column,
      message: `No font of the deck has ${named(chars)}, in “${short(text)}”${texts > 1 ? ` and elsewhere` : ''}.`,
      hint: hintFor(chars),
      frame: source.frame(line, column),
      severity: 'error',
    }
  })
}

/** The package that a text lacks: a mark alone tells none, the letters around it do. */
function packageOf({ chars, text }: Holder): string {
  const marks = chars.every((char) => /\p{M}/u.test(char))
  return [...chars, ...(marks ? text : [])].map(packageFor).find((name) => name !== undefined) ?? ''
}

/** Holders of which many lack one package are one, at the first of them. */
function byPackage(holders: Holder[]): Holder[] {
  const packages = new Map<string, Holder[]>()
  for (const holder of holders) {
    const name = packageOf(holder)
    packages.set(name, [...(packages.get(name) ?? []), holder])
  }
  return [...packages].flatMap(([name, group]) => {
    const [first] = group
    if (!first || name === '' || group.length <= mostOfOnePackage) return group
    return [{ ...first, chars: group.flatMap(({ chars }) => chars), texts: group.length }]
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
    ? `npm install --save-exact ${names.join(' ')}, and name it under deck.fonts: ${names.map(fontEntry).join(', ')}`
    : 'install a font package that has it, and name it under deck.fonts (family, package)'
  return `${install}; or allow the reader’s own fonts with deck.systemFonts: true.`
}
