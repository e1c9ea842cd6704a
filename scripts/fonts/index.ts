/** The deck's own web fonts: subset to the characters that it uses, so that the site and the PDFs are small. */
import { copyFile, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { cacheFolder } from '../process/cache.js'
import { faceCss, type Face } from './css.js'
import type { FontChoice } from './package.js'
import { cssName } from './css-name.js'
import { isMark, openFamilies, type OpenFamily } from './families.js'
import { shareOut, wholeFaces } from './share.js'
import { subsetAll } from './subset.js'

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
  code: 'font-missing' | 'font-failed'
  message: string
  hint?: string
}

/** Always there: what the interface, page numbers and the handout may write. */
const ALWAYS = `${String.fromCodePoint(...Array.from({ length: 95 }, (_, at) => 32 + at))}\u00a0…—–·•№“”‘’→←↑↓×−≈≤≥`

/** What a deck in one language asks of its fonts. */
export interface FontRequest {
  /** Families that the deck adds, in its order. */
  families: FontChoice[]
  /** Every character of its texts, with the first text that holds it. */
  characters: ReadonlyMap<string, string>
  /** Signs that its texts want as emoji. */
  emoji: Set<string>
  /** Characters that the first slide shows; those of its title apart. */
  first: { title: ReadonlySet<string>; all: ReadonlySet<string> }
}

/** A deck's fonts before anything is cut: which file has which of its characters. */
export interface FontPlan {
  faces: Face[]
  missing: MissingCharacter[]
  families: OpenFamily[]
  /** Families that the deck adds, in its order. */
  extras: string[]
  /** Signs that its texts want as emoji. */
  emoji: Set<string>
}

/**
 * Finds the files of a deck's fonts.
 * @param from folder below which a deck's further font packages are looked for, besides Diptych's own
 * @returns the plan and the characters that no font has, or an error value when a package can't be used
 */
export async function planFonts(
  { families: chosen, characters: used, emoji }: FontRequest,
  from?: string,
): Promise<FontPlan | { error: FontsError }> {
  try {
    const families = await openFamilies(chosen, from)
    if ('missing' in families) return { error: notInstalled(families.missing) }
    const { faces, covered } = await shareOut(families, new Set([...ALWAYS, ...used.keys()]), emoji)
    const missing = [...used]
      .filter(([char]) => !covered.has(char) && isVisible(char))
      .map(([char, text]) => ({ char, text }))
    return { faces, missing, families, extras: chosen.map(({ family }) => family), emoji }
  } catch (error) {
    return { error: { code: 'font-failed', message: (error as Error).message } }
  }
}

/** Cuts planned fonts down to the deck's characters. */
export async function subsetFonts(
  { first }: Pick<FontRequest, 'first'>,
  plan: FontPlan,
): Promise<DeckFonts | { error: FontsError }> {
  const faces = plan.faces.flatMap((face) =>
    apart(face.chars, face.weight >= 900 ? first.title : first.all).map((chars) => ({ ...face, chars })),
  )
  try {
    const files = await subsetAll(faces, await cacheFolder('fonts'))
    return {
      css: cssOf(faces, ({ at }) => files[at]?.path ?? '', plan.extras),
      missing: plan.missing,
      licences: Object.fromEntries(plan.families.map(({ package: name, family }) => [name, family.licence])),
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    }
  } catch (error) {
    return { error: { code: 'font-failed', message: (error as Error).message } }
  }
}

/**
 * The fonts as their packages have them, for `dev`: a text may get any character at the next edit.
 * @returns `@font-face` rules in place of styles/fonts.css, and the folders that hold the files
 */
export async function wholeFonts(plan: FontPlan): Promise<{ css: string; folders: string[] }> {
  const faces = await wholeFaces(plan.families, plan.emoji)
  return {
    css: cssOf(faces, ({ source }) => source, plan.extras),
    folders: [...new Set(faces.map(({ source }) => dirname(source)))],
  }
}

/** Rules of faces; the deck's own families are named for all that is not a slide (search, controls), too. */
function cssOf(faces: Face[], path: (face: Face & { at: number }) => string, extras: string[]): string {
  const rules = faces.map((face, at) => faceCss(face, path({ ...face, at }), isMark))
  if (extras.length) rules.push(`:root:root{--dt-font-extra:${extras.map(cssName).join(',')}}`)
  return rules.join('\n')
}

/** A script of many characters: what the first slide shows is a file of its own, so that it need not wait for all. */
const MANY = 300

/** The characters as files: those of the first slide apart where there are many. */
function apart(chars: string[], first: ReadonlySet<string>): string[][] {
  if (chars.length < MANY) return [chars]
  // Marks and signs, of which every slide has some, go with the first.
  const preloaded = (char: string) => first.has(char) || char < '\u2e80'
  return [chars.filter(preloaded), chars.filter((char) => !preloaded(char))].filter((part) => part.length > 0)
}

/** Copies the fonts' licences into a folder of the site. */
export async function copyLicences(fonts: Pick<DeckFonts, 'licences'>, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [name, file] of Object.entries(fonts.licences))
    await copyFile(file, join(folder, `${name.replace(/^@/, '').replaceAll('/', '-')}.txt`))
}

/** Nothing is drawn for joiners, variation selectors and the like, so no font needs to have them. */
const isVisible = (char: string) => !/[\p{Cc}\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(char)

const notInstalled = (name: string): FontsError => ({
  code: 'font-missing',
  message: `The font package ${name} is not installed.`,
  hint: `npm install ${name}`,
})
