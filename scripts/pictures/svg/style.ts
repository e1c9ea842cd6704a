/** Addresses in CSS, in `<style>` and in attributes such as `fill`. */
import { allowedRules, ownAddress } from './allowed.js'

/** CSS without comments, its escapes (`u\72l`) resolved: as a browser reads it. */
function resolved(css: string): string {
  return css
    .replace(/\/\*[^]*?(?:\*\/|$)/g, ' ')
    .replace(/\\([0-9a-f]{1,6})\s?|\\([^])/gi, (_all, hex: string | undefined, char: string | undefined) => {
      const point = parseInt(hex ?? '', 16)
      return hex === undefined
        ? (char ?? '')
        : point > 0 && point <= 0x10ffff
          ? String.fromCodePoint(point)
          : '\ufffd'
    })
}

/** What a style sheet asks of the outside, in words; nothing where it asks for nothing. */
export function sheetFault(css: string): string | undefined {
  for (const [, name = ''] of resolved(css).matchAll(/@([\w-]+)/g))
    if (!allowedRules.has(name.toLowerCase())) return `the rule \`@${name}\``
  return valueFault(css)
}

/** The same of declarations or of a value, as they stand in attributes. */
export function valueFault(css: string): string | undefined {
  // Most attributes are numbers: no function can stand there.
  if (!/[(\\]/.test(css)) return undefined
  const text = resolved(css)
  for (const [, address = ''] of text.matchAll(/\burl\(\s*["']?\s*([^"')]*)/gi))
    if (!ownAddress.test(address)) return `the address \`${short(address)}\``
  for (const [, name = '', address = ''] of text.matchAll(
    /\b(image-set|image|src|cross-fade)\(\s*["']\s*([^"']*)/gi,
  ))
    if (!ownAddress.test(address)) return `the address \`${short(address)}\` (\`${name}\`)`
  if (/\bexpression\s*\(|\bjavascript:/i.test(text)) return 'a script in its style'
  return undefined
}

/** An address short enough for a message. */
export const short = (address: string): string => (address.length > 60 ? `${address.slice(0, 59)}…` : address)
