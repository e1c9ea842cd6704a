/** Which words of the interface a sheet has. */
import type { TalkSheet } from '../talk/sheet.js'

/** Words of the interface that the view uses besides its own. */
export const WORDS = [
  'sources',
  'notes',
  'private',
  'slide',
  'nav.previous',
  'nav.next',
  'searchNone',
  'questions',
]

/** Words of the presenter's view alone, and of the pages of those who follow. */
export const isOwn = (key: string): boolean => /^(?:present|follow)\./.test(key)

/** Has a sheet that was kept every word that the view shows now? Another version of Diptych may have made it. */
export const isWhole = ({ words }: TalkSheet, known: readonly string[]): boolean =>
  [...WORDS, ...known.filter(isOwn)].every((key) => Object.hasOwn(words, key))
