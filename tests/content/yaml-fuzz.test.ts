/** YAML damaged by its structure: it loads and is planned, or there are problems with places (long: yaml-fuzz.long.ts). */
import { describe, expect, it } from 'vitest'
import { judge } from './yaml-fuzz/judge.js'

/** The same files at each run; `FUZZ_SEED=n` starts elsewhere, to repeat what the long run found. */
const from = Number(process.env['FUZZ_SEED'] ?? 20_000)
const count = process.env['FUZZ_SEED'] ? 1 : 100

/** Numbers whose files showed a fault: `tag: en_GB` and other texts that are no language tag (a RangeError of Intl). */
const kept = [266, 1689]

describe('damaged YAML', () => {
  it(`${count} files from seed ${from} on load, or have problems with places`, async () => {
    const outcomes = { loads: 0, problems: 0 }
    for (let seed = from; seed < from + count; seed++) {
      const { outcome, told, done } = await judge(seed)
      expect(outcome, `seed ${seed} (${done.join(', ')}): ${told.join('; ')}`).not.toBe('fault')
      if (outcome !== 'fault') outcomes[outcome]++
    }
    if (count > 1) expect(Math.min(outcomes.loads, outcomes.problems)).toBeGreaterThan(count / 10)
  })

  it.each(kept)('that showed a fault before: seed %i', async (seed) => {
    const { outcome, told } = await judge(seed)
    expect(outcome, told.join('; ')).not.toBe('fault')
  })
})
