/** Languages that are not built now. */
import { existsSync } from 'node:fs'
import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { DeckModel } from '../deck/model.js'

/** With `--lang`, the deck's other languages stay as they are. */
export async function keepOtherLanguages(decks: DeckModel[], dist: string, next: string): Promise<void> {
  for (const { id, languages: all } of decks) {
    for (const { code } of all) {
      const from = join(dist, id, code)
      const to = join(next, id, code)
      const rebuilt = decks.some((deck) => deck.id === id && deck.locale.code === code)
      if (rebuilt || !existsSync(from) || existsSync(to)) continue
      await mkdir(join(next, id), { recursive: true })
      await cp(from, to, { recursive: true })
    }
  }
}
