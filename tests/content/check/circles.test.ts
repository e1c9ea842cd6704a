/** Every circle of a graph is told at once: without the arcs that are named, none is left. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Arc, byStart, findCircles, wayOf } from '../../../scripts/content/check/circles.js'

const circlesOf = (arcs: Arc[]): Arc[][] => {
  const next = byStart(arcs)
  return findCircles(new Set(arcs.map(({ from }) => from)), (id) => next.get(id) ?? [])
}
const id = fc.constantFrom(...'abcdefgh')
const graph = fc.array(fc.record({ from: id, to: id }), { maxLength: 24 })

describe('findCircles', () => {
  it('gives real circles, each with an arc of its own, and none is left without these', () => {
    fc.assert(
      fc.property(graph, (arcs) => {
        const circles = circlesOf(arcs)
        for (const circle of circles)
          for (const [at, arc] of circle.entries()) expect(arc.from).toBe(circle.at(at - 1)?.to)
        const back = new Set(circles.map((circle) => circle.at(-1)))
        expect(back.size).toBe(circles.length)
        expect(circlesOf(arcs.filter((arc) => !back.has(arc)))).toEqual([])
      }),
    )
  })

  it('is linear: a chain of 100,000 that closes', () => {
    const arcs = Array.from({ length: 100_000 }, (_, n) => ({ from: `${n}`, to: `${(n + 1) % 100_000}` }))
    const [circle, ...others] = circlesOf(arcs)
    expect([circle?.length, others.length]).toEqual([100_000, 0])
    expect(wayOf(circle ?? []).length).toBeLessThan(200)
  })
})
