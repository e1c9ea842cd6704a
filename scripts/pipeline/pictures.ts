/** Pictures that slides name: from the deck's folder to where the slides look for them. */
import { join } from 'node:path'
import type { Compiled } from './compile.js'
import type { DeckModel } from '../deck/model.js'
import { copyPicture } from '../pictures/copy.js'
import { pictureName, PICTURES } from '../pictures/name.js'
import type { DeckFolder } from './decks.js'

/** Paths in the deck folder by output name; two spellings of one path are one picture. */
const sourcesOf = (deck: DeckModel): Map<string, string> =>
  new Map(
    deck.slides.flatMap((slide) => (slide.kind === 'image' ? [[pictureName(slide.src), slide.src]] : [])),
  )

/** For the site build: path beside the markdown, in a folder of the deck's own → file. */
export function picturesOf(folders: DeckFolder[], compiled: Compiled[]): Record<string, string> {
  return Object.fromEntries(
    compiled.flatMap(({ decks }, index) =>
      decks.flatMap((deck) =>
        [...sourcesOf(deck)].map(([name, src]) => [
          join(PICTURES, deck.id, name),
          join(folders[index]?.dir ?? '', src),
        ]),
      ),
    ),
  )
}

/** Copies a deck's pictures into a folder beside its markdown. Throws what the disk throws. */
export async function copyPictures(deck: DeckModel, from: string, slides: string): Promise<void> {
  for (const [name, src] of sourcesOf(deck))
    await copyPicture(join(from, src), join(slides, PICTURES, deck.id, name))
}

/** Copies a deck's pictures to where its reading page shows them. Throws what the disk throws. */
export async function publishPictures(deck: DeckModel, from: string, site: string): Promise<void> {
  for (const [name, src] of sourcesOf(deck)) await copyPicture(join(from, src), join(site, PICTURES, name))
}
