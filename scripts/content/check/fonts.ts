/** The deck's font packages are installed, and are what Diptych can read. */
import { fontFault } from '../../fonts/package.js'
import type { CheckContext } from './context.js'

export function checkFonts(context: CheckContext): void {
  const { deck } = context.content
  for (const [index, font] of (deck?.fonts ?? []).entries()) {
    const fault = fontFault(font, context.input.root)
    if (!deck || !fault) continue
    const { code, key, message, ...details } = fault
    context.at(deck, ['fonts', index, key], code, message, details)
  }
}
