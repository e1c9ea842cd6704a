/** Property: whatever the deck, its plan keeps every unit of content once, in order, and is the same each time. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { packagedNames } from '../../scripts/content/known-names.js'
import { loadDeck } from '../../scripts/content/load.js'
import { renderMarkdown } from '../../scripts/markdown/index.js'
import { slideKinds } from './kinds.js'
import { randomContent, randomDeck } from '../support/random-deck/index.js'
import { faultsOf } from './keeps.js'
import { planRandom } from './random.js'

/** The long version has more (random.long.ts). */
const runs = 100
const first = Number(process.env.DIPTYCH_SEED ?? 20241124)
const folder = mkdtempSync(join(tmpdir(), 'diptych-random-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('random decks', () => {
  it('are valid: loading finds no problem', async () => {
    for (let seed = first; seed < first + 12; seed++) {
      const dir = join(folder, `deck-${seed}`)
      mkdirSync(dir)
      writeFileSync(join(dir, 'deck.yaml'), stringify(randomDeck(seed)))
      writeFileSync(join(dir, 'picture.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>')
      const { problems } = await loadDeck(dir, undefined, { knownNames: packagedNames })
      // Their words mean nothing in any language: many are common to all.
      const told = problems.filter(({ code }) => code !== 'untranslated')
      expect(told.map(({ code, message }) => `${seed} ${code}: ${message}`)).toEqual([])
    }
  })

  it(`keep every unit of content, in order and the same each time (${runs} from seed ${first})`, () => {
    const faults: string[] = []
    const kinds = new Set<string>()
    const languages = new Map<number, number>()
    for (let seed = first; seed < first + runs; seed++) {
      const content = randomContent(seed)
      const codes = Object.keys(content.deck.languages)
      languages.set(codes.length, (languages.get(codes.length) ?? 0) + 1)
      // Two languages of four show what differs by language; the long run plans them all.
      for (const code of codes.slice(0, 2)) {
        const deck = planRandom(content, code)
        faults.push(...faultsOf(content, deck))
        for (const { kind } of deck.slides) kinds.add(kind)
        if (code !== codes[0]) continue
        if (JSON.stringify(planRandom(content, code)) !== JSON.stringify(deck))
          faults.push(`${seed}: not the same`)
        if (seed % 10 === 0) expect(renderMarkdown(deck)).toMatch(/^---\n/)
      }
    }
    expect(faults.slice(0, 20)).toEqual([])
    expect([...kinds].sort()).toEqual([...slideKinds].sort())
    expect([...languages.keys()].sort()).toEqual([1, 2, 3, 4])
  })

  it('are planned with their drawings', () => {
    const faults: string[] = []
    for (let seed = first; seed < first + 12; seed++) {
      const content = randomContent(seed, { stages: 8 })
      const code = Object.keys(content.deck.languages)[0]!
      faults.push(...faultsOf(content, planRandom(content, code, true)))
    }
    expect(faults.slice(0, 20)).toEqual([])
  })
})
