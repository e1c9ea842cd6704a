/** The font families of a deck in the order in which a browser asks them: Diptych's own and the deck's. */
import { cacheFolder } from '../../browser/cache.js'
import { openFamily, type Family } from './family.js'
import { packageRoot, type FontChoice } from './package.js'

export interface OpenFamily {
  /** Name in CSS. */
  name: string
  package: string
  /** Weights that the styles use; those that the package lacks are left out. */
  weights: number[]
  /** Characters that the family is asked for. */
  takes(char: string): boolean
  family: Family
}

type Wanted = Omit<OpenFamily, 'family'> & { subset?: string | undefined }

const beyondLatin = (char: string) => char > '\u00a0'

const INTER: Wanted = {
  name: 'Inter',
  package: '@fontsource/inter',
  weights: [400, 700, 900],
  takes: () => true,
}

const CHINESE: Wanted = {
  name: 'Noto Sans SC',
  package: '@fontsource/noto-sans-sc',
  weights: [400, 700, 900],
  subset: 'chinese-simplified',
  takes: beyondLatin,
}

const MONO: Wanted = {
  name: 'JetBrains Mono',
  package: '@fontsource/jetbrains-mono',
  weights: [400, 700],
  takes: () => true,
}

/** Punctuation that Chinese draws full width: Chinese text takes it from the Chinese font. */
export const isMark = (char: string) => char === '·' || (char >= '\u2000' && char <= '\u206f')

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
  const chosen = extras.map(({ family: name, package: source, subset }) => ({
    ...{ name, package: source, subset },
    weights: [400, 700, 900],
    takes: beyondLatin,
  }))
  const cache = await cacheFolder('fonts')
  const families: OpenFamily[] = []
  for (const { subset, ...wanted } of [INTER, ...chosen, CHINESE, MONO]) {
    const root = packageRoot(wanted.package, from)
    if (!root) return { missing: wanted.package }
    families.push({ ...wanted, family: await openFamily(root, subset, cache) })
  }
  return families
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
  return ['Inter', ...marks, ...own, "'Noto Sans SC'", 'sans-serif'].join(',')
}

/** A family's name as CSS writes it. */
export const cssName = (family: string): string => `'${family.replace(/['"\\<>&;{}\n]/g, '')}'`
