import { describe, expect, it } from 'vitest'
import type { DeckModel } from '../../scripts/deck/model.js'
import { untoldGroups } from '../../scripts/diagram/untold-groups.js'
import type { DeckContent } from '../../scripts/schema/index.js'
import type { Spot } from '../../scripts/problems/reporter.js'

const groups = [
  { id: 'a', label: 'First steps', stages: ['x'] },
  { id: 'b', label: 'Last steps', detail: 'slow', stages: ['y'] },
]
const deck = (mermaid: string, label?: string) =>
  ({
    pipelines: [{ id: 'p', groups }],
    slides: [
      { id: 'cover', kind: 'cover' },
      { id: 'one', kind: 'pipeline', diagram: { mermaid, part: label && { n: 1, of: 2, label } } },
    ],
  }) as unknown as DeckModel
const outline = [
  { slides: [{ id: 'one', kind: 'pipeline', pipeline: 'p' }] },
] as unknown as DeckContent['outline']
const source = { name: 'p.yaml', relative: 'p.yaml', path: '/p.yaml', frame: () => '' }
const spotOf = (path: readonly (string | number)[]) =>
  ({ source, line: path.at(-1) === 'a' ? 3 : 4, column: 9 }) as unknown as Spot
const found = (...decks: DeckModel[]) => untoldGroups(decks, { outline }, { spotOf })

describe('groups of which no drawing says what they are', () => {
  it('are told once a pipeline, at the first of them, with all words that stand nowhere', () => {
    const whole = deck('flowchart\n  x["Sow"] --> y["Last steps of all"]')
    const [problem, ...more] = found(whole, whole)
    expect(more).toEqual([])
    expect([problem!.code, problem!.severity, problem!.line]).toEqual(['group-not-told', 'warning', 3])
    for (const word of ['First steps', 'Last steps', 'slow']) expect(problem!.message).toContain(word)
    expect(problem!.hint).toContain('`one`')
  })

  it('are not told where columns, boxes or the names of parts say it; a detail alone is', () => {
    const heads = 'G_0["First steps"]\nG_1["Last steps"]\nb["Reap<br/>slow"]'
    expect(found(deck(heads))).toEqual([])
    expect(found(deck('x["Sow"]\ny["slow"]', 'First steps – Last steps'))).toEqual([])
    const [problem] = found(deck(heads.replace('slow', 'fast')))
    expect(problem!.line).toBe(4)
    expect(problem!.message).not.toContain('label')
    expect(problem!.hint).toContain('shorten')
  })

  it('are not asked for where the pipeline is not drawn', () => {
    expect(untoldGroups([deck('')], { outline: [] }, { spotOf })).toEqual([])
  })
})
