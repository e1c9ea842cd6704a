/** `build` by the command line: a deck of the repository in two languages, what a second adds, and what is left. */
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-chromium'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { diptych } from '../../scripts/cli/main.js'
import { diptychRoot } from '../../scripts/process/diptych-root.js'
import { compileDeck } from '../../scripts/pipeline/compile.js'
import type { DeckModel } from '../../scripts/deck/model.js'
import { servePreview, type Preview } from '../../scripts/site/preview.js'
import { placesIn, unaddressed } from '../site/published.js'
import { patience } from '../support/patience.js'
import { sharedDate, sharedDeck as small, sharedSite, type SharedSite } from '../support/site.js'
import { normal } from '../support/slides.js'
import { descendants, runs } from './processes.js'
import { listing, observe, start, startBrowser } from './support.js'
import { countMoving, readAll, revealsStep } from './walks.js'

const dir = mkdtempSync(join(tmpdir(), 'diptych-build-'))
const dist = join(dir, 'dist')
/** The language that is built a second time. */
const again = 'zh'
let decks: DeckModel[]
const timings: Record<string, number> = {}
let [stdout, stderr] = ['', '']
let shared: SharedSite
let browser: Browser
let server: Preview

/** The CLI in this process; what it prints is kept. */
async function cli(...args: string[]): Promise<number> {
  ;[stdout, stderr] = ['', '']
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((stdout += String(text)), true))
  const err = vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((stderr += String(text)), true))
  const from = performance.now()
  try {
    return await diptych(args)
  } finally {
    timings[args.slice(0, 3).join(' ')] = Math.round((performance.now() - from) / 100) / 10
    out.mockRestore()
    err.mockRestore()
  }
}

describe('npm run build', () => {
  beforeAll(async () => {
    shared = await sharedSite()
    decks = (await compileDeck(shared.content)).decks
    cpSync(shared.dist, dist, { recursive: true })
    vi.stubEnv('SOURCE_DATE_EPOCH', sharedDate.SOURCE_DATE_EPOCH)
    const args = ['--lang', again, '--out', dist, '--no-pdf', '--no-inspect', '--quiet']
    expect(await cli('build', shared.content, ...args), stderr).toBe(0)
    vi.unstubAllEnvs()
    expect(stderr).toBe('')
    browser = await startBrowser()
    const started = await servePreview(dist, { base: '/talks/2026/' })
    if ('error' in started) throw new Error(started.error.message)
    server = started
  })
  afterEach(() => vi.restoreAllMocks())
  afterAll(async () => {
    await browser?.close()
    await server?.close()
    rmSync(dir, { recursive: true, force: true })
    process.stdout.write(`builds in s: ${JSON.stringify(timings)}\n`)
  })

  it('tells its steps, and as JSON what was built', () => {
    const result = JSON.parse(shared.stdout) as {
      decks: { lang: string; slides: number; files: { file: string; bytes: number }[] }[]
    }
    expect(result.decks.map(({ lang, slides }) => [lang, slides])).toEqual(
      decks.map((deck) => [deck.locale.code, deck.slides.length]),
    )
    const files = result.decks.flatMap((deck) => deck.files)
    expect(files.length).toBe(2 * decks.length)
    for (const { file, bytes } of files) expect(statSync(file).size, file).toBe(bytes)
    expect(shared.stderr).toMatch(/build the site: done in [\d.]+ s/)
  })

  it('gives the same files a second time, and keeps the language that it isn’t asked for', () => {
    const [was, is] = [listing(shared.dist), listing(dist)]
    const kept = Object.keys(was).filter((file) => file.startsWith(`${small}/en/`))
    expect(kept.length).toBeGreaterThan(10)
    for (const file of kept) expect(is[file], file).toBe(was[file])
    // Its page no longer offers the PDFs, which weren’t asked for.
    const twice = Object.keys(was).filter((file) => /^[\w-]+\/zh\/(assets|fonts)\//.test(file))
    expect(twice.length).toBeGreaterThan(10)
    for (const file of twice) expect(is[file], file).toBe(was[file])
    const manifest = JSON.parse(readFileSync(join(dist, small, 'deck.json'), 'utf8')) as {
      languages: { code: string }[]
    }
    expect(manifest.languages.map(({ code }) => code)).toEqual(['zh', 'en'])
    expect(readFileSync(join(dist, small, 'zh/index.html'), 'utf8')).toMatch(
      /name="diptych-offers" content="[^"]*languages&#34;:\[&#34;zh&#34;,&#34;en&#34;\]/,
    )
  })

  it.each([
    ['zh', 'light'],
    ['en', 'dark'],
  ] as const)(
    '%s, %s: every headline and the title are in the page, and axe finds nothing',
    async (lang, scheme) => {
      const deck = decks.find(({ locale }) => locale.code === lang)!
      expect(deck.slides.length).toBeGreaterThan(10)
      await readAll(browser, server.url, deck, scheme)
    },
  )

  it('reveals diagrams click by click, and nothing moves', () => revealsStep(browser, server.url, decks[0]!))

  it('has motion only for who has not asked for less', async () => {
    const deck = decks[0]!
    expect(await countMoving(browser, server.url, deck, 'no-preference')).toBeGreaterThan(0)
    expect(await countMoving(browser, server.url, deck, 'reduce')).toBe(0)
  })

  it('lists the decks, their languages and the downloads on the landing page', async () => {
    const page = await browser.newPage()
    const seen = observe(page, server.url)
    await page.goto(server.url)
    const text = await page.locator('body').innerText()
    for (const deck of decks) expect(text).toContain(normal(deck.meta.title))
    const links = await page.locator('a').evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href))
    for (const file of ['slides.pdf', 'handout.pdf'])
      for (const lang of ['zh', 'en'])
        expect(links.includes(`${server.url}${small}/${lang}/${file}`), `${lang} ${file}`).toBe(lang === 'en')
    for (const of of [`${small}/zh`, `${small}/en`])
      expect(links.some((link) => link.startsWith(`${server.url}${of}/`))).toBe(true)
    for (const link of new Set(links.filter((href) => href.startsWith(server.url))))
      expect((await fetch(link)).status, link).toBe(200)
    expect(seen).toEqual({ outside: [], errors: [] })
    await page.close()
  })

  it('builds what `new` makes, unchanged, outside the repository, and keeps the other decks', async () => {
    const left = (): string[] =>
      ['slides', 'content', '.diptych', 'dist'].flatMap((folder) =>
        existsSync(join(diptychRoot, folder))
          ? readdirSync(join(diptychRoot, folder)).filter((name) => name.includes('my-letter'))
          : [],
      )
    const before = listing(dist)
    expect(await cli('new', 'my-letter', '--content', dir)).toBe(0)
    const deck = join(dir, 'my-letter')
    expect(await cli('build', deck, '--out', dist, '--json'), stderr).toBe(0)
    const { decks, problems } = JSON.parse(stdout) as { decks: unknown[]; problems: unknown[] }
    expect(problems).toEqual([])
    expect(decks.length).toBe(1)
    const after = listing(dist)
    // The pages of the whole site tell of every deck.
    const others = Object.keys(before).filter((file) => !/^(index|404)\.html$/.test(file))
    for (const file of others) expect(after[file], file).toBe(before[file])
    expect(after['my-letter/en/slides.pdf']).toBeTruthy()
    expect(readFileSync(join(dist, 'index.html'), 'utf8')).toContain('Letter and e-mail')
    expect(left()).toEqual([])
    const work = join(diptychRoot, '.diptych')
    expect(readdirSync(work).filter((name) => name.startsWith(`${process.pid}-`))).toEqual([])
  })

  it('tells others what the deck is without an address, and holds nothing that is for presenting', () => {
    unaddressed(join(dist, 'my-letter/en'))
    expect(placesIn(dist, dir)).toEqual([])
  })

  it('leaves every byte as it was when the content has a problem, or there is no browser', async () => {
    const before = listing(dist)
    const bad = join(dir, 'bad-letter')
    cpSync(join(diptychRoot, 'scripts/cli/template'), bad, { recursive: true })
    const file = join(bad, 'outline.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('kind: compare', 'kind: compore'))
    expect(await cli('build', bad, small, '--out', dist)).toBe(1)
    expect(stderr).toMatch(/outline\.yaml:\d+:\d+/)
    expect(listing(dist)).toEqual(before)
    expect(await cli('build', small, '--out', dist, '--browser', join(dir, 'no-browser'))).toBe(3)
    expect(listing(dist)).toEqual(before)
    expect(readdirSync(dir).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('leaves every byte as it was at Ctrl-C, and no process, lock or work folder', async () => {
    const before = listing(dist)
    const child = start(['build', join(dir, 'my-letter'), '--out', dist])
    await child.says(/subset the fonts: done/)
    // In the midst of Slidev's own work: its process is the one with a heap of its own.
    const working = () =>
      descendants(child.child.pid!).some(({ command }) => /--max-old-space-size/.test(command))
    await vi.waitFor(() => expect(working()).toBe(true), { timeout: patience, interval: 20 })
    const second = start(['build', join(dir, 'my-letter'), '--out', dist])
    expect(await second.ended).toBe(3)
    expect(second.stderr()).toContain('Another build')
    const family = descendants(child.child.pid!)
    expect(family.length).toBeGreaterThan(0)
    child.child.kill('SIGINT')
    expect(await child.ended, child.stderr()).toBe(130)
    expect(child.stderr()).toContain('Stopped.')
    await vi.waitFor(() => expect(family.filter(({ pid }) => runs(pid))).toEqual([]), { timeout: patience })
    expect(listing(dist)).toEqual(before)
    expect(readdirSync(dir).filter((name) => name.startsWith('.'))).toEqual([])
    const work = readdirSync(join(diptychRoot, '.diptych'))
    expect(work.filter((name) => name.startsWith(`${child.child.pid}-`))).toEqual([])
  })
})
