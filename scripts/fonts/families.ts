/** The font families of a deck in the order in which a browser asks them: Diptych's own and the deck's. */
import { cacheFolder } from '../process/cache.js'
import { cssName } from './css-name.js'
import { openFamily, type Family } from './family.js'
import { packageRoot, type FontChoice } from './package.js'
import { openWhole, type WholeFont } from './whole.js'

export interface OpenFamily {
  /** Name in CSS. */
  name: string
  package: string
  /** Weights that the styles use; those that the package lacks are left out. */
  weights: number[]
  /** Characters that the family is asked for. */
  takes(char: string): boolean
  /**
   * `spare`: only what no family before it has. `code`: stands in code first, and in other text last.
   * `emoji`: what is text unless said otherwise (↔ ⚠) is left to the others.
   */
  role: 'text' | 'spare' | 'code' | 'emoji'
  family: Family
}

type Wanted = Omit<OpenFamily, 'family'> & { subset?: string | undefined; whole?: WholeFont }

const beyondLatin = (char: string) => char > '\u00a0'
/** Fonts' own signs at private places are nobody's characters. */
const sign = (char: string) => beyondLatin(char) && !/\p{Co}/u.test(char)

const INTER: Wanted = {
  name: 'Inter',
  package: '@fontsource/inter',
  weights: [400, 700, 900],
  takes: () => true,
  role: 'text',
}

export const CHINESE_NAME = 'Noto Sans SC'

const CHINESE: Wanted = {
  name: CHINESE_NAME,
  package: '@fontsource/noto-sans-sc',
  weights: [400, 700, 900],
  subset: 'chinese-simplified',
  takes: beyondLatin,
  role: 'text',
}

/** Inter's arrows and signs (⇒ ✓ ⌘), which Fontsource's slices leave out; the Chinese font has some of them, too. */
const SYMBOLS: Wanted = {
  name: 'Inter Symbols',
  package: 'inter-ui',
  weights: [400, 700, 900],
  whole: {
    files: { 400: 'web/Inter-Regular.woff2', 700: 'web/Inter-Bold.woff2', 900: 'web/Inter-Black.woff2' },
    licence: 'LICENSE.txt',
  },
  takes: sign,
  role: 'spare',
}

export const MONO_NAME = 'JetBrains Mono'

const MONO: Wanted = {
  name: MONO_NAME,
  package: '@fontsource/jetbrains-mono',
  weights: [400, 700],
  takes: () => true,
  role: 'code',
}

/** The same font's boxes, arrows and signs: in code each takes one cell. */
const MONO_SYMBOLS: Wanted = {
  name: MONO_NAME,
  package: '@expo-google-fonts/jetbrains-mono',
  weights: [400, 700],
  whole: {
    files: {
      400: '400Regular/JetBrainsMono_400Regular.ttf',
      700: '700Bold/JetBrainsMono_700Bold.ttf',
    },
    licence: 'LICENSE_FONT',
  },
  takes: sign,
  role: 'code',
}

/**
 * Punctuation that Chinese draws full width: Chinese text takes it from the Chinese font. The interpunct (·) takes half
 * a character at most (GB/T 15834), as in Inter; the Chinese font draws it a whole one wide.
 */
export const isMark = (char: string) => char >= '\u2000' && char <= '\u206f'

/**
 * Opens the families of a deck.
 * @param extras the deck's own, which come behind Inter and before Chinese
 * @param from folder from which their packages are looked for first
 * @returns the families, or the name of a package that is not installed
 * @throws when a package can't be read
 */
export async function openFamilies(
  extras: FontChoice[],
  from: string | undefined,
): Promise<OpenFamily[] | { missing: string }> {
  const chosen = extras.map(({ family: name, package: source, subset }): Wanted => ({
    ...{ name, package: source, subset },
    weights: [400, 700, 900],
    takes: beyondLatin,
    role: 'text',
  }))
  const cache = await cacheFolder('fonts')
  const families: OpenFamily[] = []
  for (const { subset, whole, ...wanted } of [INTER, ...chosen, CHINESE, SYMBOLS, MONO, MONO_SYMBOLS]) {
    const root = packageRoot(wanted.package, from)
    if (!root) return { missing: wanted.package }
    const family = await (whole ? openWhole(root, whole, cache) : openFamily(root, subset, cache))
    const role = wanted.role === 'text' && (await isEmoji(family)) ? 'emoji' : wanted.role
    families.push({ ...wanted, role, family })
  }
  return families
}

/** Has a font faces but no letters? Its arrows and signs are drawn as pictures then. */
async function isEmoji(family: Family): Promise<boolean> {
  const parts = await family.split(['A', '\u{1f600}'])
  const has = parts.flatMap(({ chars }) => chars)
  return has.length === 1 && has[0] === '\u{1f600}'
}

/** Does a language draw these marks full width? */
export const hasWideMarks = (tag: string): boolean => /^(zh|ja|ko)\b/.test(tag)

/**
 * Font list of drawings, for CSS: they stand in slides, pages and PDFs alike.
 * @param tag language tag of the deck
 */
export function drawingStack(extras: Pick<FontChoice, 'family'>[], tag: string): string {
  const marks = hasWideMarks(tag) ? [] : ["'Inter Marks'"]
  const own = extras.map(({ family }) => cssName(family))
  const last = ["'Noto Sans SC'", "'Inter Symbols'", "'JetBrains Mono'", 'sans-serif']
  return ['Inter', ...marks, ...own, ...last].join(',')
}
