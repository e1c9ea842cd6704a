/** A phrase as a pattern that finds it in running text. */

/** Scripts that put no space between words: there, a word may stand in the midst of letters. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hira}\\p{Script=Kana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmr}\\p{Script=Mymr}'
const isUnspaced = new RegExp(`[${unspaced}]`, 'u')
const isLetter = /[\p{L}\p{M}\p{N}]/u
/** A letter or digit that would make a longer word. */
const wordPart = `(?![${unspaced}])[\\p{L}\\p{M}\\p{N}]`

/**
 * The source of a pattern (flag `u`) that finds a phrase: as a whole word where its script spaces words, anywhere
 * where it does not; with any white space for a space, and with or without one beside Chinese characters.
 */
export function phrasePattern(phrase: string): string {
  const parts = phrase.trim().split(/\s+/)
  const body = parts.reduce((before, part, index) => {
    const loose = isUnspaced.test(lastOf(parts[index - 1] ?? '')) || isUnspaced.test(firstOf(part))
    return before + (index === 0 ? '' : loose ? '\\s*' : '\\s+') + escaped(part)
  }, '')
  const start = needsEdge(firstOf(phrase.trim())) ? `(?<!${wordPart})` : ''
  const end = needsEdge(lastOf(phrase.trim())) ? `(?!${wordPart})` : ''
  return start + body + end
}

const firstOf = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 0x20)
const lastOf = (text: string): string => Array.from(text).at(-1) ?? ' '
const needsEdge = (char: string): boolean => isLetter.test(char) && !isUnspaced.test(char)
const escaped = (text: string): string =>
  text.replace(/[\\^$.*+?()[\]{}|/-]/g, (char) => `\\u{${char.codePointAt(0)?.toString(16) ?? ''}}`)
