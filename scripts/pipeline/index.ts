/** The whole way from content to output, for the command line and for other programs. */
export { build, type Outcome } from './build.js'
export { checkDecks, type CheckResult } from './check.js'
export { compileDeck, type Compiled } from './compile.js'
export { deckNames, resolveDecks, type DeckFolder } from './decks.js'
export { presentDeck, type PresentEffects, type PresentOptions } from './dev.js'
export type { BuildEffects, BuildOptions, Places } from './options.js'
export type { Progress } from './progress.js'
