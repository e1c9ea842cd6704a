/** A site that Slidev can’t build is a failure with its log, never a stack trace. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { buildSite } from '../../scripts/site/build.js'
import { tinyMarkdown } from './fixture/tiny.js'

const dir = mkdtempSync(join(tmpdir(), 'diptych-site-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

it('tells that Slidev failed, on which deck, and keeps what it said', async () => {
  const markdown = `${tinyMarkdown('en')}\n<script setup>\nimport x from './not-there.js'\n</script>\n`
  const deck = { id: 'tiny', lang: 'en', markdown, svgs: {}, fontsCss: '' }
  const result = await buildSite({ decks: [deck], outDir: join(dir, 'out') })
  expect(result).toMatchObject({ error: { code: 'site-build' } })
  if (!('error' in result)) return
  expect(result.error.message).not.toMatch(/\n|\bat .*:\d+:\d+/)
  expect(result.error.details).toContain('not-there.js')
  expect(existsSync(join(dir, 'out', 'tiny', 'en', 'index.html'))).toBe(false)
})
