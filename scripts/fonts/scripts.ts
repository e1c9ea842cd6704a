/** Which font package has which script, for hints. */

/** Scripts whose package is not named after them. */
const NAMES: Record<string, string> = {
  Hangul: 'noto-sans-kr',
  Hiragana: 'noto-sans-jp',
  Katakana: 'noto-sans-jp',
  Han: 'noto-sans-tc',
}

/** Scripts whose package is `noto-sans-<script>`. */
const SCRIPTS = (
  'Arabic Armenian Bengali Cherokee Devanagari Ethiopic Georgian Gujarati Gurmukhi Hebrew Javanese Kannada Khmer ' +
  'Lao Malayalam Mongolian Myanmar Oriya Sinhala Syriac Tamil Telugu Thaana Thai Tifinagh Cuneiform Ugaritic Gothic Runic'
).split(' ')

/** A package as an entry of `fonts`: `@fontsource/noto-sans-kr` is the family Noto Sans KR. */
export function fontEntry(name: string): string {
  const family = name
    .slice('@fontsource/'.length)
    .replace(/-?(\w+)/g, (_, word: string) => ` ${word.length === 2 ? word.toUpperCase() : upper(word)}`)
  return `{ family: ${family.trim()}, package: '${name}' }`
}

const upper = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** A package that most likely has the character; undefined where the character tells no script. */
export function packageFor(char: string): string | undefined {
  // A mark on a letter is of no script, though Unicode lists those that have a use for it.
  if (/[\p{Script=Inherited}]/u.test(char)) return undefined
  const inScript = (name: string) => new RegExp(`\\p{Script_Extensions=${name}}`, 'u').test(char)
  const special = Object.keys(NAMES).find(inScript)
  if (special) return `@fontsource/${NAMES[special]}`
  const script = SCRIPTS.find(inScript)
  if (script) return `@fontsource/noto-sans-${script.toLowerCase()}`
  // Digits, # and * are emoji to Unicode, too, but every font has them.
  if (/\p{Extended_Pictographic}|\p{Emoji_Component}/u.test(char)) return '@fontsource/noto-emoji'
  if (/\p{Sm}|[\u{1d400}-\u{1d7ff}\u2100-\u214f]/u.test(char)) return '@fontsource/noto-sans-math'
  if (/\p{S}/u.test(char)) return '@fontsource/noto-sans-symbols-2'
  return undefined
}
