import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { coverageOf } from '../../scripts/fonts/coverage.js'

const dir = mkdtempSync(join(tmpdir(), 'diptych-coverage-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

it('reads a font’s characters again where a killed process left half of the list', async () => {
  const font = createRequire(import.meta.url).resolve('@fontsource/inter/files/inter-latin-400-normal.woff2')
  const known = join(dir, 'inter.json')
  const all = await coverageOf(font, known)
  expect(all.has('A') && !all.has('词')).toBe(true)
  const whole = readFileSync(known, 'utf8')
  for (const left of [whole.slice(0, 40), '', '{}']) {
    writeFileSync(known, left)
    expect(await coverageOf(font, known)).toEqual(all)
    expect(readFileSync(known, 'utf8')).toBe(whole)
  }
  expect(await coverageOf('no font', known)).toEqual(all)
})
