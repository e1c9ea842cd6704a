/** The deck's own web fonts: subset to the characters that it uses, so that the site and the PDFs are small. */
import { copyFile, mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { cacheFolder } from '../browser/cache.js'
import type { DeckModel } from '../deck/model.js'
import { deckCharacters, firstCharacters } from './fonts/characters.js'
import { faceCss, type Face } from './fonts/css.js'
import { openFamily, type Family } from './fonts/family.js'
import { subsetAll } from './fonts/subset.js'

/** A character of the deck that none of its fonts has. */
export interface MissingCharacter {
  char: string
  /** The first text that holds it. */
  text: string
}

export interface DeckFonts {
  /** `@font-face` rules with absolute paths, in place of styles/fonts.css. */
  css: string
  missing: MissingCharacter[]
  /** Licence files by package. */
  licences: Record<string, string>
  /** Bytes of all subsets. */
  bytes: number
}

export interface FontsError {
  code: 'font-package-missing' | 'font-failed'
  message: string
  hint?: string
}

interface Wanted {
  family: string
  package: string
  weights: number[]
  subset?: string
  /** Characters that the family is asked for. */
  takes(char: string): boolean
}

/** Punctuation that Chinese draws full width: Chinese text takes it from the Chinese font. */
const isMark = (char: string) => char === '·' || (char >= '\u2000' && char <= '\u206f')

const OWN: Wanted[] = [
  { family: 'Inter', package: '@fontsource/inter', weights: [400, 700, 900], takes: () => true },
  {
    family: 'Noto Sans SC',
    package: '@fontsource/noto-sans-sc',
    weights: [400, 700, 900],
    subset: 'chinese-simplified',
    takes: (char) => char > '\u00a0',
  },
  { family: 'JetBrains Mono', package: '@fontsource/jetbrains-mono', weights: [400, 700], takes: () => true },
]

/** Always there: what the interface, page numbers and the handout may write. */
const ALWAYS = `${String.fromCodePoint(...Array.from({ length: 95 }, (_, at) => 32 + at))}\u00a0…—–·•№“”‘’→←↑↓×−≈≤≥`

/**
 * Makes the fonts of decks that share one style sheet (usually one deck in one language).
 * @param from file or folder below which a deck's further font packages are looked for, besides Diptych's own
 * @returns css and the characters that no font has, or an error value when a package isn't installed
 */
export async function deckFonts(deck: DeckModel, from?: string): Promise<DeckFonts | { error: FontsError }> {
  const wanted = [
    ...OWN.slice(0, 1),
    ...deck.fonts.map((extra): Wanted => ({
      ...extra,
      weights: [400, 700, 900],
      takes: (char) => char > '\u00a0',
    })),
    ...OWN.slice(1),
  ]
  const used = deckCharacters(deck)
  const first = firstCharacters(deck)
  const text = new Set([...ALWAYS, ...used.keys()])
  try {
    const cache = await cacheFolder('fonts')
    const families: { wanted: Wanted; family: Family }[] = []
    for (const entry of wanted) {
      const root = packageRoot(entry.package, from)
      if (!root) return { error: notInstalled(entry.package) }
      families.push({ wanted: entry, family: await openFamily(root, entry.subset, cache) })
    }
    const faces: Face[] = []
    const covered = new Set<string>()
    for (const { wanted: entry, family } of families) {
      const chars = [...text].filter(entry.takes)
      for (const { subset, chars: has } of await family.split(chars)) {
        for (const char of has) covered.add(char)
        for (const weight of entry.weights) {
          const source = family.file(subset, weight)
          if (!source) continue
          const soon = weight >= 900 ? first.title : first.all
          for (const part of apart(has, soon))
            faces.push({ family: entry.family, weight, source, chars: part })
        }
      }
    }
    const files = await subsetAll(faces, cache)
    const missing = [...used]
      .filter(([char]) => !covered.has(char) && isVisible(char))
      .map(([char, where]) => ({ char, text: where }))
    return {
      css: faces.map((face, at) => faceCss(face, files[at]?.path ?? '', isMark)).join('\n'),
      missing,
      licences: Object.fromEntries(
        families.map(({ wanted: { package: name }, family }) => [name, family.licence]),
      ),
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    }
  } catch (error) {
    return { error: { code: 'font-failed', message: (error as Error).message } }
  }
}

/** A script of many characters: what the first slide shows is a file of its own, so that it need not wait for all. */
const MANY = 300

/** The characters as files: those of the first slide apart where there are many. */
function apart(chars: string[], first: Set<string>): string[][] {
  if (chars.length < MANY) return [chars]
  // Marks and signs, of which every slide has some, go with the first.
  const soon = (char: string) => first.has(char) || char < '\u2e80'
  return [chars.filter(soon), chars.filter((char) => !soon(char))].filter((part) => part.length > 0)
}

/** Copies the fonts' licences into a folder of the site. */
export async function copyLicences(fonts: Pick<DeckFonts, 'licences'>, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [name, file] of Object.entries(fonts.licences))
    await copyFile(file, join(folder, `${name.replace(/^@/, '').replaceAll('/', '-')}.txt`))
}

/** Nothing is drawn for joiners, variation selectors and the like, so no font needs to have them. */
const isVisible = (char: string) => !/[\p{C}\p{Z}\p{Variation_Selector}\p{Emoji_Modifier}]/u.test(char)

function packageRoot(name: string, from: string | undefined): string | undefined {
  for (const base of [...(from ? [join(from, 'x.js')] : []), import.meta.url]) {
    try {
      return dirname(createRequire(base).resolve(`${name}/package.json`))
    } catch {
      // The next place.
    }
  }
  return undefined
}

const notInstalled = (name: string): FontsError => ({
  code: 'font-package-missing',
  message: `The font package ${name} is not installed.`,
  hint: `npm install ${name}`,
})
