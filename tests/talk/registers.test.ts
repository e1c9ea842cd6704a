import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changed, merged, picked, type Registers } from '../../scripts/talk/registers.js'

const take = (all: Registers[]): Registers => all.reduce((known, told) => merged(known, told).registers, {})

describe('what windows share', () => {
  it('is the last change of each value, whoever hears of it when', () => {
    const first = changed({}, 'a', 'place', { slide: 'one', click: 0 })
    const second = changed(first, 'b', 'place', { slide: 'two', click: 1 })
    expect(merged(second, first)).toEqual({ registers: second, news: {} })
    expect(merged(first, second)).toEqual({ registers: second, news: second })
    const screen = changed(second, 'a', 'screen', 'black')
    expect(merged(second, screen).news).toEqual(screen)
  })

  it('is the same everywhere once all is told, in whatever order, twice, or by way of others', () => {
    const change = fc.record({
      rev: fc.integer({ min: 1, max: 4 }),
      by: fc.constantFrom('a', 'b', 'c'),
      name: fc.constantFrom('screen' as const, 'variant' as const),
    })
    const run = fc.property(fc.array(change, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (all, dice) => {
      // A change has one value: who made it, made it once.
      const told = all.map(
        ({ rev, by, name }) => ({ [name]: { rev, by, value: `${by}${rev}` } }) as Registers,
      )
      const shuffled = told
        .flatMap((one) => (dice.next().value % 3 === 0 ? [one, one] : [one]))
        .map((one) => ({ one, at: dice.next().value }))
        .sort((one, other) => one.at - other.at)
        .map(({ one }) => one)
      expect(take(shuffled)).toEqual(take(told))
      const half = Math.floor(shuffled.length / 2)
      expect(take([take(shuffled.slice(half)), take(shuffled.slice(0, half))])).toEqual(take(told))
    })
    fc.assert(run, { numRuns: 200 })
  })

  it('tells listeners nothing but where the talk is', () => {
    const all = { ...changed({}, 'a', 'clock', { spoken: 5 }), ...changed({}, 'a', 'screen', 'white') }
    expect(Object.keys(picked(all, ['place', 'screen']))).toEqual(['screen'])
  })
})
