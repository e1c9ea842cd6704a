/** Font packages that can't be used, each told with what to do; some are made up here, none is in the registry. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { fontFault, packageRoot } from '../../scripts/fonts/package.js'

const dir = mkdtempSync(join(tmpdir(), 'diptych-packages-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

function install(name: string, files: string[]): void {
  const root = join(dir, 'node_modules', name)
  mkdirSync(join(root, 'files'), { recursive: true })
  writeFileSync(join(root, 'package.json'), JSON.stringify({ name, version: '1.0.0' }))
  writeFileSync(join(root, 'metadata.json'), JSON.stringify({ id: 'made-up', version: 'v1' }))
  writeFileSync(join(root, 'unicode.json'), '{}')
  for (const file of files) writeFileSync(join(root, 'files', file), '')
}
const fault = (name: string) => fontFault({ family: 'Made Up', package: name }, join(dir, 'decks/talk'))

it('finds a package beside the deck before those of Diptych', () => {
  install('@fontsource/made-up', ['made-up-latin-400-normal.woff2'])
  expect(fault('@fontsource/made-up')).toBeUndefined()
  expect(packageRoot('@fontsource/made-up', undefined)).toBeUndefined()
})

it('tells a package without the regular weight, and which it has', () => {
  install('@fontsource/light', ['made-up-latin-300-normal.woff2', 'made-up-latin-700-normal.woff2'])
  expect(fault('@fontsource/light')).toMatchObject({
    code: 'font-weight-missing',
    message: '`@fontsource/light` has no static regular weight (400), only 300, 700.',
  })
})

it('refuses a font that draws in colours: they would be gone after subsetting', () => {
  install('@fontsource/colours', [])
  // A font file's head with one entry: table COLR, of no bytes.
  const head = Buffer.from('0001000000010010000000000000000000000000000000000000000000', 'hex').subarray(
    0,
    28,
  )
  head.write('COLR', 12, 'latin1')
  const file = join(dir, 'node_modules/@fontsource/colours/files/made-up-latin-400-normal.woff2')
  writeFileSync(file, head)
  expect(fault('@fontsource/colours')).toMatchObject({ code: 'bad-font-package', key: 'package' })
  head.write('glyf', 12, 'latin1')
  writeFileSync(file, head)
  expect(fault('@fontsource/colours')).toBeUndefined()
})

it('names the static package in place of a variable one', () => {
  install('@fontsource-variable/made-up', ['made-up-latin-wght-normal.woff2'])
  expect(fault('@fontsource-variable/made-up')).toMatchObject({
    code: 'font-weight-missing',
    hint: 'take the static one: npm install --save-exact @fontsource/made-up',
  })
})

it('tells what to run for one that is not installed', () => {
  expect(fault('@fontsource/not-there-at-all')).toMatchObject({
    code: 'font-package-missing',
    hint: 'run: npm install --save-exact @fontsource/not-there-at-all',
  })
  expect(fault('@fontsource/nanum-gotic')?.hint).toContain('did you mean `@fontsource/nanum-gothic`?')
})
