import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load, parseSync } from '@slidev/parser/fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkDecks } from '../../scripts/pipeline/check.js'
import { resolveDecks } from '../../scripts/pipeline/decks.js'
import { diptychRoot } from '../../scripts/process/diptych-root.js'
import { slidesFile } from '../../scripts/pipeline/slides-file.js'
import { ownDeck } from '../support/compiled.js'
import { routeOf } from '../../scripts/markdown/route.js'

const content = join(diptychRoot, 'content')
/** The decks that come along; somebody's own beside them are no matter of these tests. */
const names = ['llm-vs-lmm', 'sql-vs-document']

let checked: Awaited<ReturnType<typeof checkDecks>>
beforeAll(async () => {
  checked = await checkDecks(resolveDecks(names, content, diptychRoot), [], diptychRoot)
})

describe('committed slides', () => {
  it('are those of the decks in every language, and no others', () => {
    const { decks, problems } = checked
    const errors = problems.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ code, file, line }) => `${file}:${line} ${code}`)).toEqual([])
    const wanted = decks.flatMap((compiled) => compiled.decks.map((deck) => slidesFile('', deck)))
    const there = readdirSync(join(diptychRoot, 'slides')).filter((name) => names.includes(name.split('.')[0]!))
    expect(there.map((name) => join('slides', name)).sort()).toEqual(wanted.sort())
    expect(wanted.length).toBeGreaterThanOrEqual(4)
  })

  it.each(names)('%s: are what the content gives now, and parse to its slides', async (name) => {
    const { decks } = checked.decks.find((one) => one.decks[0]?.id === name)!
    for (const deck of decks) {
      const file = slidesFile(diptychRoot, deck)
      expect(existsSync(file)).toBe(true)
      const text = readFileSync(file, 'utf8')
      expect(text).toContain('do not edit')
      const { slides } = parseSync(text, file)
      expect(slides.map((slide) => slide.frontmatter.routeAlias as string)).toEqual(
        deck.slides.map(({ id }) => routeOf(id)),
      )
      const loaded = await load({ userRoot: diptychRoot, roots: [diptychRoot] } as never, file)
      expect(loaded.slides.length).toBe(deck.slides.length)
    }
  })

  it('are told where they are not what the content gives', async () => {
    const root = mkdtempSync(join(tmpdir(), 'diptych-slides-'))
    const told = async (): Promise<string[]> => {
      const folders = resolveDecks(['sql-vs-document'], content, diptychRoot)
      const { problems } = await checkDecks(folders, [], root, root)
      return problems.map(({ code, file }) => `${code} ${file}`)
    }
    // Never built.
    expect(await told()).toEqual([])
    mkdirSync(join(root, 'slides'))
    writeFileSync(join(root, 'slides/sql-vs-document.zh.md'), 'old')
    expect((await told()).sort()).toEqual([
      `slides-outdated ${join('slides', 'sql-vs-document.en.md')}`,
      `slides-outdated ${join('slides', 'sql-vs-document.zh.md')}`,
    ])
    rmSync(root, { recursive: true })
  })

  it('gives the same bytes each time', async () => {
    const { renderMarkdown } = await import('../../scripts/markdown/index.js')
    // Planned by another suite, mostly in another process.
    const { decks: others } = await ownDeck('sql-vs-document')
    const { decks: own } = checked.decks.find(({ id }) => id === 'sql-vs-document')!
    const [first, second] = [others, own].map((decks) => decks.map((deck) => renderMarkdown(deck)))
    expect(first).toEqual(second)
    expect(first?.length).toBe(2)
  })
})
