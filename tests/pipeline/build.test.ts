/** The library: results as values, nothing printed, no exit code. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { build, resolveDecks, type BuildOptions, type Progress } from '../../scripts/index.js'
import { diptychRoot } from '../../scripts/process/diptych-root.js'

const dir = mkdtempSync(join(tmpdir(), 'diptych-library-'))
const content = join(dir, 'content')
mkdirSync(join(content, 'talk'), { recursive: true })
writeFileSync(join(content, 'talk', 'deck.yaml'), 'deck:\n  titel: X\n')
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const options = (out: string): BuildOptions => ({
  root: dir,
  content,
  out,
  languages: [],
  pdf: false,
  inspect: false,
  png: false,
  clicks: false,
  notes: true,
  layout: 'page',
  presenter: false,
})
const steps: string[] = []
const progress: Progress = {
  steps: [],
  note: (text) => void steps.push(text),
  step: async (name, work) => {
    steps.push(name)
    return work()
  },
}
const effects = { progress, signal: new AbortController().signal, cwd: dir }

it('gives the problems of the content', async () => {
  const result = await build(resolveDecks([], content, dir), options(join(dir, 'dist')), effects)
  expect(result.ok).toBe(false)
  expect(!result.ok && result.problems?.map(({ code }) => code)).toContain('unknown-key')
  expect(steps).toEqual(['read and plan'])
})

it('gives what stands in the way as a failure with its kind', async () => {
  const result = await build(resolveDecks([], content, dir), options(content), effects)
  expect(!result.ok && result.failure).toMatchObject({ kind: 'usage' })
  expect(() => resolveDecks(['tolk'], content, dir)).toThrow(expect.objectContaining({ kind: 'usage' }))
})

it('works in another folder than its own: what it writes lies in the project', async () => {
  const root = join(dir, 'project')
  const decks = join(root, 'content')
  cpSync(join(diptychRoot, 'scripts/cli/template'), join(decks, 'letters'), { recursive: true })
  const own = () =>
    ['slides', 'content', 'dist'].flatMap((name) =>
      existsSync(join(diptychRoot, name)) ? readdirSync(join(diptychRoot, name)) : [],
    )
  const before = own()
  const places = { root, content: decks, out: join(root, 'dist'), browser: join(root, 'no-browser') }
  const result = await build(resolveDecks([], decks, root), { ...options(''), ...places }, effects)
  // Without a browser it goes as far as the slides.
  expect(!result.ok && result.failure).toMatchObject({ kind: 'environment' })
  expect(readdirSync(join(root, 'slides'))).toEqual(['letters.en.md'])
  expect(existsSync(places.out)).toBe(false)
  expect(own()).toEqual(before)
})
