/** A deck that is loaded again and again: what is remembered of its files changes nothing that is found. */
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { LoadMemory } from '../../scripts/content/load-memory.js'
import { loadDeck } from '../../scripts/content/load.js'
import { diptychRoot } from '../../scripts/process/diptych-root.js'
import { Dice } from '../support/dice.js'

const folder = mkdtempSync(join(tmpdir(), 'diptych-load-memory-'))
const deck = join(folder, 'llm-vs-lmm')
beforeAll(() => cpSync(join(diptychRoot, 'content/llm-vs-lmm'), deck, { recursive: true }))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('finds the same problems and the same content as a first load, edit after edit', async () => {
  const memory = new LoadMemory()
  const dice = new Dice(11)
  const files = readdirSync(deck, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  )
  let wrong = 0
  for (let edit = 0; edit < 12; edit++) {
    const remembered = await loadDeck(deck, undefined, { memory })
    const anew = await loadDeck(deck)
    expect(remembered.problems).toEqual(anew.problems)
    expect(remembered.content).toEqual(anew.content)
    wrong += anew.content ? 0 : 1
    // A letter more, a line gone, a word that is no key; now and then all as it was.
    const file = join(deck, dice.pick(files))
    const lines = readFileSync(file, 'utf8').split('\n')
    const at = dice.between(0, lines.length - 1)
    const kind = dice.pick(['letter', 'gone', 'key', 'back'])
    if (kind === 'back') cpSync(join(diptychRoot, 'content/llm-vs-lmm'), deck, { recursive: true })
    else if (kind === 'gone') lines.splice(at, 1)
    else lines[at] = kind === 'letter' ? `${lines[at]}x` : (lines[at] ?? '').replace(/(\w+):/, '$1s:')
    if (kind !== 'back') writeFileSync(file, lines.join('\n'))
  }
  expect(wrong).toBeGreaterThan(0)
  expect(wrong).toBeLessThan(12)
}, 120_000)
