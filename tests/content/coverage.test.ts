/** The flagship tells all that its article claims; that the slides are there is a check of every deck (cases/coverage). */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { diptychRoot } from '../../scripts/process/diptych-root.js'
import { ownDeck } from '../support/compiled.js'

it('each of the 61 claims has its slides, or the reason why none', async () => {
  const file = join(diptychRoot, 'content/llm-vs-lmm/coverage.yaml')
  const { coverage } = parse(readFileSync(file, 'utf8')) as {
    coverage: { id: string; slides?: string[]; left?: string }[]
  }
  const claims = Array.from({ length: 61 }, (_, at) => `C${String(at + 1).padStart(2, '0')}`)
  expect(coverage.map(({ id }) => id)).toEqual(claims)
  expect(coverage.filter(({ left }) => left).map(({ id }) => id)).toEqual(['C01'])
  const { decks } = await ownDeck('llm-vs-lmm')
  for (const deck of decks) {
    const shown = new Set(deck.slides.map(({ id }) => id))
    for (const { id, slides = [] } of coverage)
      expect(
        slides.filter((slide) => !shown.has(slide)),
        `${id} ${deck.locale.code}`,
      ).toEqual([])
  }
})
