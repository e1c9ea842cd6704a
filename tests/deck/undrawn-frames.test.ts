import { describe, expect, it } from 'vitest'
import type { DeckModel, UndrawnFrame } from '../../scripts/deck/model.js'
import { undrawnFrames } from '../../scripts/deck/undrawn-frames.js'
import type { Spot } from '../../scripts/problems/reporter.js'

/** A deck of one slide with a drawing that leaves frames out. */
const deck = (id: string, undrawn?: UndrawnFrame[]) =>
  ({
    slides: [
      { id: 'cover', kind: 'cover' },
      { id, kind: 'pipeline', diagram: { undrawn } },
    ],
  }) as unknown as DeckModel

const source = { name: 'p.yaml', relative: 'p.yaml', path: '/p.yaml', frame: () => '' }
const spotOf = (path: readonly (string | number)[]) =>
  ({ source, line: path.at(-1) === 'f' ? 12 : 13, column: 9 }) as unknown as Spot

describe('frames that a drawing leaves out', () => {
  it('are told at their place, once a slide in whichever languages, with what stands in their way', () => {
    const frames = [
      { pipeline: 'p', frame: 'g', stages: [] },
      { pipeline: 'p', frame: 'f', stages: ['Stranger', 'Other'] },
    ]
    const found = undrawnFrames([deck('a', frames), deck('a', frames), deck('b')], { spotOf })
    expect(found.map(({ code, severity, line }) => [code, severity, line])).toEqual([
      ['frame-not-drawn', 'warning', 12],
      ['frame-not-drawn', 'warning', 13],
    ])
    expect(found[0]!.message).toContain('“Stranger”, “Other”')
    expect(found[1]!.message).toContain('no room')
    for (const { hint } of found) expect(hint).toContain('frames: […]')
  })
})
