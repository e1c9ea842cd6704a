/** Folder cases: each folder of ./cases is a deck; its expected.json lists the problems of loading it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { packagedNames } from '../../scripts/content/known-names.js'
import { nodeEffects } from '../../scripts/content/files.js'
import { loadDeck } from '../../scripts/content/load.js'

const folder = fileURLToPath(new URL('./cases/', import.meta.url))
const cases = readdirSync(folder)
const knownStrings = {
  builtin: { en: ['sources', 'notes'], zh: ['sources', 'notes'] },
  all: ['sources', 'notes'],
}
const expectedOf = (name: string): { code: string; file: string; line: number; column: number }[] =>
  JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as never

describe('folder cases', () => {
  it.each(cases)('%s', async (name) => {
    const dir = join(folder, name)
    const { problems, content } = await loadDeck(
      dir,
      { ...nodeEffects, cwd: () => dir },
      { knownStrings, knownNames: packagedNames },
    )
    const found = problems.map(({ code, file, line, column }) => ({
      code,
      file: relative('.', file) || '.',
      line,
      column,
    }))
    if (process.env['UPDATE_CASES']) {
      const lines = found.map((problem) => `  ${JSON.stringify(problem)}`)
      writeFileSync(join(dir, 'expected.json'), lines.length > 0 ? `[\n${lines.join(',\n')}\n]\n` : '[]\n')
    }
    expect(found).toEqual(expectedOf(name))
    expect(content === undefined).toBe(problems.some((problem) => problem.severity === 'error'))
    for (const problem of problems) expect(problem.message).toMatch(/\S.*[.!?]$/s)
  })

  it('cover at least 60 codes', () => {
    expect(
      new Set(cases.flatMap((name) => expectedOf(name).map(({ code }) => code))).size,
    ).toBeGreaterThanOrEqual(60)
  })
})
