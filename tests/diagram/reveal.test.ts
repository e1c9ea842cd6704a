/** At which click what comes: a comparison lane by lane, each step a true picture by itself. */
import { expect, it } from 'vitest'
import { plan } from './fixture.js'
import { geometryOf } from './gates/graphs.js'

it('tells a comparison in steps: one lane, the shared path, what is added, what joins it, the rest', async () => {
  const [view] = plan(['llm_inference', 'lmm_inference'], 'en', { reveal: 'lanes' })
  const { boxes, frames, routes, panels, legend, captions } = await geometryOf(view!)
  const step = new Map(boxes.map(({ node }) => [node.id, node.step]))
  expect([...new Set(step.values())].sort()).toEqual(Array.from({ length: view!.steps + 1 }, (_, at) => at))
  expect(boxes.filter(({ node }) => node.step === 0).every(({ lane }) => lane === 'A')).toBe(true)
  const of = (id: string) => step.get(`B_${id}`)
  expect([of('prompt'), of('image'), of('connector')]).toEqual([1, 2, 3])
  // Nothing comes before what it is about: no line, no frame, no ground, no word of the legend.
  for (const { edge } of routes) expect(edge.step).toBe(Math.max(step.get(edge.from)!, step.get(edge.to)!))
  expect(frames.map((frame) => frame.step)).toEqual([0, 1])
  for (const panel of panels) {
    const inside = boxes.filter(
      ({ x, y, width, height }) =>
        x > panel.x &&
        y > panel.y &&
        x + width < panel.x + panel.width &&
        y + height < panel.y + panel.height,
    )
    expect(inside.length).toBeGreaterThan(0)
    expect(Math.max(...inside.map(({ node }) => node.step))).toBe(panel.step)
  }
  for (const caption of captions) expect(caption.step).toBeGreaterThan(0)
  for (const { item, step: at } of legend) {
    const own = routes.filter(({ edge }) => edge.kind === item.what)
    if (own.length > 0) expect(at).toBe(Math.min(...own.map(({ edge }) => edge.step)))
  }
})
