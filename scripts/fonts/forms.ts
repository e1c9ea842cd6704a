/** Characters that a font has in the forms of another language. */
import type { Problem } from '../problems/problem.js'
import { CHINESE_NAME } from './families.js'
import type { FontPlan } from './index.js'
import { languagesIn, sourcesOf } from './places.js'
import { fontEntry } from './scripts.js'

/**
 * Is a deck's Japanese drawn from the Chinese font? It has the characters, kana among them, as Chinese writes them.
 * @param extras families that the deck adds: they come before it
 */
export function drawsChineseForms(
  { faces, extras }: Pick<FontPlan, 'faces' | 'extras'>,
  tag: string,
): boolean {
  if (!/^ja\b/.test(tag)) return false
  const kana = (names: string[]) =>
    new Set(faces.flatMap(({ family, chars }) => (names.includes(family) ? chars.filter(isKana) : [])))
  const own = kana(extras)
  return [...kana([CHINESE_NAME])].some((char) => !own.has(char))
}

const isKana = (char: string): boolean => /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(char)

/**
 * The warning of it, at the deck's languages.
 * @param files the deck's content files
 */
export async function chineseForms(files: string[]): Promise<Problem> {
  const { source, offset } = languagesIn(await sourcesOf(files))
  const { line, column } = source.placeAt(offset)
  const name = '@fontsource/noto-sans-jp'
  return {
    code: 'chinese-forms',
    file: source.name,
    line,
    column,
    message: 'Japanese is drawn in the Chinese font, with the Chinese forms of its characters (直, 骨, 角).',
    hint: `npm install --save-exact ${name}, and name it under deck.fonts: ${fontEntry(name)}`,
    frame: source.frame(line, column),
    severity: 'warning',
  }
}
