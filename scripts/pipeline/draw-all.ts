/** The drawings of every deck. */
import type { Browser } from 'playwright-chromium'
import type { DeckModel } from '../deck/model.js'
import { drawDeck, type DrawnDeck } from './drawings.js'
import type { PlannedFonts } from './fonts.js'

/** Draws the diagrams of decks, deck by deck. */
export async function drawAll(
  decks: DeckModel[],
  browser: Browser,
  fonts: PlannedFonts,
): Promise<Map<DeckModel, DrawnDeck>> {
  const drawn = new Map<DeckModel, DrawnDeck>()
  for (const deck of decks) drawn.set(deck, await drawDeck(deck, browser, fonts.of(deck)))
  return drawn
}
