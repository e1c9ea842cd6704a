/** A deck is planned once per language. */
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import * as planning from '../../scripts/deck/plan.js'
import * as drawing from '../../scripts/diagram/plan.js'
import { compileDeck } from '../../scripts/pipeline/compile.js'
import { diptychRoot } from '../../scripts/process/diptych-root.js'

vi.mock('../../scripts/deck/plan.js', { spy: true })
vi.mock('../../scripts/diagram/plan.js', { spy: true })

it('is planned once per language, each drawing for all languages together', async () => {
  const { decks, content } = await compileDeck(join(diptychRoot, 'content/sql-vs-document'))
  const languages = Object.keys(content?.deck.languages ?? {})
  expect(decks.map(({ locale }) => locale.code)).toEqual(languages)
  expect(planning.draftDeck).toHaveBeenCalledTimes(languages.length)
  const drawn = content?.outline.flatMap(({ slides }) =>
    slides.filter(({ kind }) => kind === 'compare' || kind === 'pipeline'),
  )
  expect(drawing.planDiagram).toHaveBeenCalledTimes((drawn?.length ?? 0) * languages.length)
  for (const [, others] of vi.mocked(drawing.planDiagram).mock.calls)
    expect(others).toHaveLength(languages.length - 1)
})
