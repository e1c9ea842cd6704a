/** Committed markdown and its pictures, written anew by every build. */
import { dirname } from 'node:path'
import type { Compiled } from './compile.js'
import { renderMarkdown } from '../markdown/index.js'
import type { DeckFolder } from './decks.js'
import { copyPictures } from './pictures.js'
import { slidesFile, writeIfChanged } from './slides-file.js'

/** Rewrites the committed markdown of the project's own decks. */
export async function writeSlides(folders: DeckFolder[], compiled: Compiled[], root: string): Promise<void> {
  for (const [index, { decks }] of compiled.entries()) {
    const folder = folders[index]
    if (!folder?.committed) continue
    for (const deck of decks) {
      const file = slidesFile(root, deck)
      writeIfChanged(file, renderMarkdown(deck, { private: true }))
      await copyPictures(deck, folder.dir, dirname(file))
    }
  }
}
