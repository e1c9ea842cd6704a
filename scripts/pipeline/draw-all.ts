/** The drawings of every deck. */
import { join } from 'node:path'
import type { Browser } from 'playwright-chromium'
import type { DeckModel } from '../deck/model.js'
import type { Compiled } from './compile.js'
import { drawDeck, type DrawnDeck } from './drawings.js'
import type { PlannedFonts } from './fonts.js'
import { placedIn } from './placed.js'
import { drawnPictures, takePictures } from './pictures.js'

/**
 * Draws the diagrams of decks, deck by deck.
 *
 * @param work a folder for copies of the pictures that stand in them
 */
export async function drawAll(
  compiled: Compiled[],
  browser: Browser,
  fonts: PlannedFonts,
  work: string,
): Promise<Map<DeckModel, DrawnDeck>> {
  const drawn = new Map<DeckModel, DrawnDeck>()
  for (const one of compiled) {
    const pictures = await takePictures(one, join(work, 'drawn', one.id), drawnPictures)
    for (const deck of one.decks) {
      const made = await drawDeck(deck, browser, fonts.of(deck), pictures, true)
      drawn.set(deck, { ...made, problems: await placedIn(one.dir, made.problems) })
    }
  }
  return drawn
}
