/** The same property as in random.test.ts, at length and with every drawing: `FUZZ=20000 npm run test:long`. */
import { describe, expect, it } from 'vitest'
import { randomContent } from '../support/random-deck/index.js'
import { faultsOf } from './keeps.js'
import { planRandom } from './random.js'

const count = Number(process.env.FUZZ ?? 5000)
const first = Number(process.env.DIPTYCH_SEED ?? Date.now() % 1_000_000_000)

describe('random decks, at length', () => {
  it(`keep every unit of content (${count} from seed ${first})`, () => {
    const faults: string[] = []
    let [slides, plans] = [0, 0]
    for (let seed = first; seed < first + count && faults.length < 20; seed++) {
      const content = randomContent(seed)
      for (const code of Object.keys(content.deck.languages)) {
        // Every tenth with what the drawings' planner makes of it, which takes most of the time.
        const deck = planRandom(content, code, seed % 10 === 0)
        faults.push(...faultsOf(content, deck))
        slides += deck.slides.length
        plans++
      }
    }
    console.log(
      `${count} decks, ${plans} plans, ${slides} slides, ${faults.length} faults (seeds from ${first})`,
    )
    expect(faults).toEqual([])
  })
})
