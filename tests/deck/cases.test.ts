/**
 * Folder cases: each folder of ./cases is a deck and what the planner makes of it in each language, with the codes of
 * what is noticed on the way. `UPDATE_CASES=1` writes them anew; look at the diff.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { compileDeck } from '../../scripts/pipeline/compile.js'
import { asJson } from '../support/cases.js'
import { written } from './case.js'
import { slideKinds } from './kinds.js'

const folder = fileURLToPath(new URL('./cases/', import.meta.url))
const cases = readdirSync(folder)

describe('content → deck model', () => {
  it.each(cases)('%s', async (name) => {
    const { decks, problems } = await compileDeck(join(folder, name))
    const made = {
      problems: problems.map(({ code }) => code),
      ...Object.fromEntries(decks.map((deck) => [deck.locale.code, written(deck)])),
    }
    const model = join(folder, name, 'model.json')
    if (process.env['UPDATE_CASES']) writeFileSync(model, await asJson(made))
    expect(made).toEqual(JSON.parse(readFileSync(model, 'utf8')))
  })

  it('has a case of every slide kind but the picture, which is planned as it is', () => {
    const models = cases.map((name) => readFileSync(join(folder, name, 'model.json'), 'utf8')).join('')
    expect([...slideKinds].filter((kind) => !models.includes(`"kind": "${kind}"`))).toEqual(['image'])
  })
})
