/**
 * Builds killed at random moments: `FUZZ` of them (100), every signal, the group and the parent alone. The output is
 * whole afterwards, old or new; nothing is left behind; no process stays.
 */
import { afterAll, expect, it } from 'vitest'
import { bench, stateOf } from './faults/harness.js'
import { killed, signals, type Kill } from './faults/kills.js'

const count = Number(process.env.FUZZ ?? 100)
const seed = Number(process.env.SEED ?? 1)
const place = bench()
afterAll(() => place.remove())

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function random(): number {
  state = (state + 0x6d2b79f5) | 0
  let t = Math.imul(state ^ (state >>> 15), 1 | state)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
let state = seed

it(`${count} killed builds leave the output whole`, async () => {
  const whole: Record<string, string> = {}
  let longest = 0
  for (const name of ['A', 'B', 'A']) {
    place.version(name)
    const start = performance.now()
    const build = place.run(['build', place.deck, '--out', place.out, '--no-inspect'])
    expect(await build.ended, build.text()).toBe(0)
    longest = Math.max(name === 'B' ? 0 : longest, performance.now() - start)
    const now = stateOf(place.out)
    if (whole[name]) expect(now).toBe(whole[name])
    whole[name] = now
  }
  const tally: Record<string, number> = {}
  const failed: string[] = []
  let was = 'A'
  for (let at = 0; at < count; at++) {
    const name = was === 'A' ? 'B' : 'A'
    place.version(name)
    const kill: Kill = {
      signal: signals[at % signals.length]!,
      whom: random() < 0.5 ? 'group' : 'parent',
      // Every fifth at the end, where the output is changed.
      when: at % 5 === 4 ? /print the PDFs: done/ : random() * longest,
    }
    const result = await killed(place, ['--no-inspect'], kill)
    const now = Object.keys(whole).find((one) => whole[one] === result.state)
    if (!now) result.faults.push('the output is neither old nor new')
    const key = `${kill.signal} ${kill.whom}: ${result.code}, ${now === name ? 'new' : now ? 'old' : 'LOST'}`
    tally[key] = (tally[key] ?? 0) + 1
    if (result.faults.length) failed.push(`${at} ${JSON.stringify(kill)}: ${result.faults.join('; ')}`)
    process.stdout.write(`${at} ${key} ${result.faults.join('; ')}\n`)
    if (now) was = now
  }
  process.stdout.write(`${JSON.stringify({ tried: count, failed: failed.length, tally }, null, 1)}\n`)
  expect(failed).toEqual([])
  place.version(was === 'A' ? 'B' : 'A')
  const last = place.run(['build', place.deck, '--out', place.out, '--no-inspect'])
  expect(await last.ended, last.text()).toBe(0)
  expect(stateOf(place.out)).toBe(whole[was === 'A' ? 'B' : 'A'])
})
