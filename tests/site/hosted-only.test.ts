/** Files that a reader asks for one by one are taken along by nothing: not offline, not for the names of classes. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { isHostedOnly } from '../../scripts/site/hosted-only.js'
import { writeWorker } from '../../scripts/site/offline.js'
import { takeOut } from '../../scripts/site/slidev/hosted.js'

const dir = mkdtempSync(join(tmpdir(), 'diptych-hosted-only-'))
afterAll(() => rmSync(dir, { recursive: true }))
const large = 'assets/o200k.hosted-67WELiN0.js'
mkdirSync(join(dir, 'assets'))
writeFileSync(join(dir, 'index.html'), '<p class="kept"></p>')
writeFileSync(join(dir, 'assets/index-A.js'), "'kept'")
writeFileSync(join(dir, 'assets/presenter-B.js'), "'kept prose'")
writeFileSync(join(dir, 'assets/style-C.css'), '.kept{color:red}.prose{color:red}')
writeFileSync(join(dir, large), "export default ['prose']")

it('a vocabulary is one, by the name that the bundler gives', () => {
  expect([large, '/x/gpt2.hosted-a_B-1.js'].map(isHostedOnly)).toEqual([true, true])
  expect(['assets/tokens-67WELiN0.js', 'assets/hosted-1.js'].map(isHostedOnly)).toEqual([false, false])
})

it('its words keep no style of the presenter’s', async () => {
  const files = ['index.html', 'assets/index-A.js', 'assets/presenter-B.js', 'assets/style-C.css', large]
  await takeOut(dir, files, ['assets/presenter-B.js'])
  expect(readFileSync(join(dir, 'assets/style-C.css'), 'utf8')).toBe('.kept{color:red}')
  expect(existsSync(join(dir, large))).toBe(true)
})

it('it is not kept for reading offline', async () => {
  await writeWorker(dir)
  const worker = readFileSync(join(dir, 'sw.js'), 'utf8')
  expect(worker).toContain('assets/index-A.js')
  expect(worker).not.toContain('hosted')
})
