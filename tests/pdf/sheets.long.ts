/** How many sheets the handout of the large deck has, in each of its languages. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { diptychRoot } from '../../scripts/process/diptych-root.js'
import { allText, build, openPdf } from './built.js'

const deck = 'llm-vs-lmm'
/** Paper that a reader still takes along. */
const most = 60
let out: string

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'diptych-sheets-'))
  await build(join(diptychRoot, 'content', deck), out)
}, 900_000)
afterAll(() => rmSync(out, { recursive: true, force: true }))

it.each(['en', 'zh'])(
  'in %s it has no more than a reader takes along, and none is empty',
  async (language) => {
    const pages = await allText(await openPdf(join(out, deck, language, 'handout.pdf')))
    expect(pages.length).toBeLessThanOrEqual(most)
    // Header and footer alone have about 60 letters.
    const empty = pages.flatMap((text, at) => (text.length < 120 ? [at + 1] : []))
    expect(empty).toEqual([])
  },
)
