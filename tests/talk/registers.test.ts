import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestMessage, readSaid } from '../../scripts/present/serve/messages.js'
import { longestPiece } from '../../scripts/talk/ink.js'
import { changed, inParts, merged, publicOf, type Registers } from '../../scripts/talk/registers.js'

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
        ({ rev, by, name }) => ({ [name]: { rev, by, value: `${by}${rev}` } }) as unknown as Registers,
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
    expect(Object.keys(publicOf(all))).toEqual(['screen'])
  })

  it('go to a server that knows nothing in messages that it takes', () => {
    const piece = { slide: 'a', colour: 0, points: Array.from({ length: longestPiece }, () => 999) }
    const all = Array.from({ length: 9 }, (_, n) => changed({}, 'a', `ink ${n}.0`, piece))
    const known = Object.assign({}, ...all, changed({}, 'a', 'screen', 'white')) as Registers
    const parts = inParts(known)
    expect(parts.reduce((sum, part) => merged(sum, part).registers, {})).toEqual(known)
    for (const part of parts) {
      const text = JSON.stringify({ type: 'set', registers: part })
      expect(text.length).toBeLessThan(longestMessage)
      expect(readSaid(text)).toEqual({ type: 'set', registers: part })
    }
    expect(inParts({})).toEqual([])
  })
})
