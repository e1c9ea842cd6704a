/** The first step: content → decks. */
import { compileDeck, type Compiled } from './compile.js'
import type { DeckModel } from '../deck/model.js'
import type { DeckFolder } from './decks.js'
import { requireLanguages } from './languages.js'

/** Compiles every deck; languages that a deck does not have are wrong usage. */
export async function compileAll(folders: DeckFolder[], wanted: string[]): Promise<Compiled[]> {
  const compiled: Compiled[] = []
  for (const folder of folders) {
    const deck = await compileDeck(folder.dir, wanted)
    requireLanguages(folder.id, deck.content, wanted)
    compiled.push(deck)
  }
  return compiled
}

/** Each deck with the folder of its content. */
export const decksIn = (folders: DeckFolder[], compiled: Compiled[]): [string, DeckModel][] =>
  compiled.flatMap(({ decks }, index) =>
    decks.map((deck): [string, DeckModel] => [folders[index]?.dir ?? '', deck]),
  )
