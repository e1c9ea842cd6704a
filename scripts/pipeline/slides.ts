/** Committed markdown and its pictures, written anew by every build. */
import { dirname } from 'node:path'
import type { Compiled } from './compile.js'
import { renderMarkdown } from '../markdown/index.js'
import type { DeckFolder } from './decks.js'
import { writePictures, type Pictures } from './pictures.js'
import { slidesFile, writeIfChanged } from './slides-file.js'

/** Rewrites the committed markdown of the project's own decks. */
export async function writeSlides(
  folders: DeckFolder[],
  compiled: Compiled[],
  pictures: Pictures[],
  root: string,
): Promise<void> {
  for (const [index, { decks }] of compiled.entries()) {
    if (!folders[index]?.committed) continue
    for (const deck of decks) writeIfChanged(slidesFile(root, deck), renderMarkdown(deck, { private: true }))
    const [deck] = decks
    if (deck) await writePictures(deck.id, pictures[index] ?? new Map(), dirname(slidesFile(root, deck)))
  }
}
