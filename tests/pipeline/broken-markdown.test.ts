/** Markdown that Slidev makes no slide of is a problem of the content, with its place, and no defect of the build. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { renderMarkdown } from '../../scripts/markdown/index.js'
import { compileDeck } from '../../scripts/pipeline/compile.js'
import { brokenMarkdown } from '../../scripts/pipeline/raw-texts.js'
import { buildSite } from '../../scripts/site/build.js'

const root = mkdtempSync(join(tmpdir(), 'diptych-broken-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

it('is told at its slide, with what Slidev says', async () => {
  const dir = join(root, 'talk')
  mkdirSync(dir)
  writeFileSync(
    join(dir, 'deck.yaml'),
    `deck: { title: A, languages: { en: { name: English } } }
outline:
  - id: a
    title: A
    slides:
      - { id: fine, kind: slidev, headline: A, description: D, markdown: '<b>fine</b>' }
      - { id: bad, kind: slidev, headline: B, description: D, markdown: '<b>never {{ closed' }
`,
  )
  const compiled = await compileDeck(dir)
  const decks = compiled.decks.map((deck) => ({
    id: deck.id,
    lang: deck.locale.code,
    markdown: renderMarkdown(deck),
    svgs: {},
  }))
  const result = await buildSite({ decks, outDir: join(root, 'out') })
  if (!('error' in result)) throw new Error('it was built')
  const problem = brokenMarkdown(result.error, [compiled])
  expect(problem).toMatchObject({ code: 'broken-markdown', line: 7, column: 9, severity: 'error' })
  expect(problem!.message).toMatch(/`bad` \(en\): .*[Ii]nterpolation/)
  expect(brokenMarkdown({ ...result.error, details: 'another defect' }, [compiled])).toBeUndefined()
})
