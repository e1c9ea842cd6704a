/** Pictures that slides name: from the deck's folder to where the slides look for them. */
import { cp, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Compiled } from '../compile.js'
import type { DeckModel } from '../deck/model.js'
import { PICTURES } from '../site/pages/body.js'
import type { DeckFolder } from './decks.js'

const sourcesOf = (deck: DeckModel): string[] => [
  ...new Set(deck.slides.flatMap((slide) => (slide.kind === 'image' ? [slide.src] : []))),
]

/** For the site build: path beside the markdown, in a folder of the deck's own → file. */
export function picturesOf(folders: DeckFolder[], compiled: Compiled[]): Record<string, string> {
  return Object.fromEntries(
    compiled.flatMap(({ decks }, index) =>
      decks.flatMap((deck) =>
        sourcesOf(deck).map((src) => [join(deck.id, src), join(folders[index]?.dir ?? '', src)]),
      ),
    ),
  )
}

/** Copies a deck's pictures into a folder beside its markdown. Throws what the disk throws. */
export async function copyPictures(deck: DeckModel, from: string, slides: string): Promise<void> {
  for (const src of sourcesOf(deck)) await copy(join(from, src), join(slides, deck.id, src))
}

/** Copies a deck's pictures to where its reading page shows them. Throws what the disk throws. */
export async function publishPictures(deck: DeckModel, from: string, site: string): Promise<void> {
  for (const src of sourcesOf(deck)) await copy(join(from, src), join(site, PICTURES, src))
}

async function copy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await cp(from, to)
}
