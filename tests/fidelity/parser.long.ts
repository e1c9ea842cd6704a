/** The same property as in parser.test.ts, for as many texts a field as FUZZ says: `FUZZ=100000 npm run test:long`. */
import { describe, expect, it } from 'vitest'
import { tryHead } from './head.js'
import { tryFields } from './property.js'

const count = Number(process.env.FUZZ ?? 10_000)
/** Texts a field that go through one deck. */
const batch = 2000

describe('text through Slidev, at length', () => {
  it(`brings ${count} random texts of every field back`, async () => {
    const first = Number(process.env.DIPTYCH_SEED ?? Date.now() % 1_000_000)
    const faults: string[] = []
    const tried = new Map<string, number>()
    for (let done = 0, seed = first; done < count && faults.length < 50; done += batch, seed++) {
      for (const one of [await tryFields(batch, seed), await tryHead(batch, seed)]) {
        for (const [field, texts] of one.tried) tried.set(field, (tried.get(field) ?? 0) + texts)
        faults.push(...one.faults.map((fault) => `seed ${seed}, ${fault}`))
      }
    }
    const sum = [...tried.values()].reduce((all, texts) => all + texts, 0)
    console.log(`${sum} texts in ${tried.size} fields (seeds from ${first}), ${faults.length} differing`)
    expect(faults).toEqual([])
  })
})
