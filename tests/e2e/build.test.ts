import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Browser, Page, Request } from 'playwright-chromium'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { diptych } from '../../scripts/cli/main.js'
import { diptychRoot } from '../../scripts/process/diptych-root.js'
import { compileDeck } from '../../scripts/pipeline/compile.js'
import type { DeckModel, SlideModel } from '../../scripts/deck/model.js'
import { servePreview, type Preview } from '../../scripts/site/preview.js'
import { slideViolations } from '../support/axe.js'
import { listing, observe, start, startBrowser } from './support.js'

const dir = mkdtempSync(join(tmpdir(), 'diptych-build-'))
const dist = join(dir, 'dist')
const small = 'sql-vs-document'
const flagship = 'llm-vs-lmm'
const models: Record<string, DeckModel[]> = {}
const timings: Record<string, number> = {}
let [stdout, stderr] = ['', '']
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

const normal = (text: string): string => text.replace(/\s+/g, ' ').trim()
const headlineOf = (slide: SlideModel): string =>
  normal(slide.kind === 'cover' ? slide.title : slide.headline)

/** Goes to a slide and gives its headline as the page has it, without the “(1/2)” of a split slide. */
async function readHeadline(page: Page, number: number, route: string): Promise<string> {
  await page.evaluate((hash) => void (location.hash = hash), `#/${route}`)
  const h1 = page.locator(`.slidev-page-${number} h1`).first()
  await h1.waitFor({ state: 'visible', timeout: 15_000 })
  return normal(
    await h1.evaluate((element) => {
      const copy = element.cloneNode(true) as HTMLElement
      for (const part of copy.querySelectorAll('.dt-part')) part.remove()
      return copy.textContent ?? ''
    }),
  )
}

/** Bytes over the network, headers included. */
async function bytesOf(requests: Request[]): Promise<number> {
  const sizes = await Promise.all(requests.map((request) => request.sizes()))
  return sizes.reduce(
    (sum, { responseBodySize, responseHeadersSize }) => sum + responseBodySize + responseHeadersSize,
    0,
  )
}

/** Reads every slide of a deck; what it loads on the way stays within the limits for the flagship deck. */
async function readAll(deck: DeckModel): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 720 },
    extraHTTPHeaders: { 'Accept-Encoding': 'gzip' },
  })
  const seen = observe(page, server.url)
  const loaded: Request[] = []
  page.on('requestfinished', (request) => /^(data|blob):/.test(request.url()) || loaded.push(request))
  await page.goto(`${server.url}${deck.id}/${deck.locale.code}/`)
  await page.locator('#slideshow .slidev-page-1 h1').first().waitFor({ state: 'visible', timeout: 15_000 })
  const start = await bytesOf([...loaded])
  expect(start).toBeGreaterThan(100_000)
  expect(start).toBeLessThan(250_000)
  const got: string[] = []
  for (const slide of deck.slides) got.push(await readHeadline(page, slide.number, slide.id))
  expect(got).toEqual(deck.slides.map(headlineOf))
  expect(await page.title()).toBe(normal(deck.meta.title))
  expect(await page.locator('html').getAttribute('lang')).toBe(deck.locale.tag)
  expect(seen).toEqual({ outside: [], errors: [] })
  expect(loaded.length).toBeLessThanOrEqual(60)
  await page.close()
}

describe('npm run build', () => {
  beforeAll(async () => {
    for (const id of [small, flagship])
      models[id] = (await compileDeck(join(diptychRoot, 'content', id))).decks
    expect(await cli('build', small, '--out', dist, '--json'), stderr).toBe(0)
    const result = JSON.parse(stdout) as { decks: { id: string; lang: string; slides: number }[] }
    expect(result.decks.map(({ lang, slides }) => [lang, slides])).toEqual(
      models[small]!.map((deck) => [deck.locale.code, deck.slides.length]),
    )
    expect(stderr).toMatch(/build the site: done in [\d.]+ s/)
    expect(await cli('build', flagship, '--out', dist, '--no-pdf', '--no-inspect', '--quiet'), stderr).toBe(0)
    expect(stderr).toBe('')
    browser = await startBrowser()
    const started = await servePreview(dist, { base: '/talks/2026/' })
    if ('error' in started) throw new Error(started.error.message)
    server = started
  }, 420_000)
  afterEach(() => vi.restoreAllMocks())
  afterAll(async () => {
    await browser?.close()
    await server?.close()
    rmSync(dir, { recursive: true, force: true })
    process.stdout.write(`builds in s: ${JSON.stringify(timings)}\n`)
  })

  it.each([
    [small, 'zh'],
    [small, 'en'],
    [flagship, 'zh'],
    [flagship, 'en'],
  ])(
    '%s (%s): every headline and the title are in the page',
    async (id, lang) => {
      const deck = models[id]!.find(({ locale }) => locale.code === lang)!
      expect(deck.slides.length).toBeGreaterThan(id === flagship ? 40 : 10)
      await readAll(deck)
    },
    180_000,
  )

  it.each([
    [small, 'zh', 'light'],
    [small, 'zh', 'dark'],
    [small, 'en', 'light'],
    [small, 'en', 'dark'],
    [flagship, 'zh', 'light'],
    [flagship, 'en', 'dark'],
  ] as const)(
    '%s (%s, %s): axe finds nothing on any slide',
    async (id, lang, scheme) => {
      const deck = models[id]!.find(({ locale }) => locale.code === lang)!
      const found = await slideViolations(browser, `${server.url}${id}/${lang}/`, deck.slides, scheme)
      expect(found).toEqual([])
    },
    240_000,
  )

  it('is walked by the keyboard, through every click, and back', async () => {
    const deck = models[small]![0]!
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
    const seen = observe(page, server.url)
    await page.goto(`${server.url}${small}/${deck.locale.code}/`)
    // The first slide is there before the deck's script; its address tells that Slidev has taken over.
    await page.waitForURL(/#\/1/)
    const place = (): string => {
      const [, route = '', clicks = '0'] = /#\/([^?]*)(?:\?clicks=(\d+))?/.exec(page.url()) ?? []
      const slide = deck.slides.find(({ id, number }) => id === route || String(number) === (route || '1'))
      return `${slide?.id ?? route} ${clicks}`
    }
    const stops = deck.slides.flatMap(({ id, clicks }) =>
      Array.from({ length: clicks + 1 }, (_, click) => `${id} ${click}`),
    )
    const step = async (key: string): Promise<string> => {
      const before = page.url()
      await page.keyboard.press(key)
      await page.waitForURL((url) => url.href !== before, { timeout: 5000 })
      return place()
    }
    const walked = [place()]
    for (let at = 1; at < stops.length; at++) walked.push(await step('ArrowRight'))
    expect(walked).toEqual(stops)
    const back: string[] = []
    for (let at = 0; at < 6; at++) back.push((await step('ArrowLeft')).split(' ')[0]!)
    expect(back.map((id) => deck.slides.findIndex((slide) => slide.id === id))).toEqual(
      stops
        .slice(-7, -1)
        .reverse()
        .map((stop) => deck.slides.findIndex(({ id }) => stop.startsWith(`${id} `))),
    )
    expect(seen).toEqual({ outside: [], errors: [] })
    await page.close()
  }, 90_000)

  it('reveals diagrams click by click, and nothing moves', async () => {
    const deck = models[flagship]![1]!
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' })
    const walked = deck.slides.filter(({ kind, clicks }) => kind === 'compare' && clicks > 0)
    expect(walked.length).toBeGreaterThan(1)
    await page.goto(`${server.url}${flagship}/${deck.locale.code}/`)
    await page.waitForURL(/#\/1/)
    for (const { id, number, clicks } of walked) {
      const seen: { shown: number; places: string }[] = []
      for (let click = 0; click <= clicks; click++) {
        await page.evaluate((hash) => void (location.hash = hash), `#/${id}?clicks=${click}`)
        const stages = page.locator(`.slidev-page-${number} [data-stage]`)
        await stages.first().waitFor({ state: 'attached' })
        await page.waitForTimeout(150)
        seen.push(
          await stages.evaluateAll((all) => ({
            shown: all.filter((one) =>
              one.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
            ).length,
            places: JSON.stringify(
              all.map((one) => [one.getAttribute('data-node'), one.getBoundingClientRect()]),
            ),
          })),
        )
      }
      expect(new Set(seen.map(({ places }) => places)).size, id).toBe(1)
      const counts = seen.map(({ shown }) => shown)
      expect(counts, id).toEqual([...counts].sort((a, b) => a - b))
      expect(counts[0], id).toBeLessThan(counts.at(-1)!)
      expect(counts.at(-1), id).toBe((JSON.parse(seen[0]!.places) as unknown[]).length)
    }
    await page.close()
  }, 60_000)

  it('has motion only for who has not asked for less', async () => {
    const deck = models[flagship]![1]!
    const stepped = deck.slides.filter(({ clicks }) => clicks > 0)
    const moving: Record<string, number> = {}
    for (const reducedMotion of ['reduce', 'no-preference'] as const) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, reducedMotion })
      await page.goto(`${server.url}${flagship}/${deck.locale.code}/`)
      await page.waitForURL(/#\/1/)
      moving[reducedMotion] = 0
      for (const { id, number } of stepped) {
        await page.evaluate((hash) => void (location.hash = hash), `#/${id}?clicks=1`)
        const slide = page.locator(`.slidev-page-${number}`)
        await slide.locator('h1').first().waitFor({ state: 'visible', timeout: 15_000 })
        moving[reducedMotion] += await slide.locator('.dt-slide').evaluate(
          (root) =>
            [...root.querySelectorAll('*')].filter((one) => {
              const { transitionDuration, animationName, animationDuration } = getComputedStyle(one)
              const lasts = (times: string) => times.split(',').some((time) => Number.parseFloat(time) > 0.01)
              return lasts(transitionDuration) || (animationName !== 'none' && lasts(animationDuration))
            }).length,
        )
      }
      await page.close()
    }
    expect(stepped.length).toBeGreaterThan(2)
    expect(moving['no-preference']).toBeGreaterThan(0)
    expect(moving['reduce']).toBe(0)
  }, 90_000)

  it('opens at a deep link, and at the browser’s “back”', async () => {
    const deck = models[small]![1]!
    const [one, two] = [deck.slides[4]!, deck.slides[7]!]
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
    await page.goto(`${server.url}${small}/${deck.locale.code}/#/${one.id}`)
    await page.locator(`.slidev-page-${one.number} h1`).first().waitFor({ state: 'visible' })
    expect(await readHeadline(page, two.number, two.id)).toBe(headlineOf(two))
    await page.goBack()
    await page.locator(`.slidev-page-${one.number} h1`).first().waitFor({ state: 'visible' })
    await page.close()
  }, 60_000)

  it('lists the decks, their languages and the downloads on the landing page', async () => {
    const page = await browser.newPage()
    const seen = observe(page, server.url)
    await page.goto(server.url)
    const text = await page.locator('body').innerText()
    for (const deck of Object.values(models).flat()) expect(text).toContain(normal(deck.meta.title))
    const links = await page.locator('a').evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href))
    for (const lang of ['zh', 'en']) {
      for (const file of ['slides.pdf', 'handout.pdf'])
        expect(links).toContain(`${server.url}${small}/${lang}/${file}`)
      for (const id of [small, flagship])
        expect(links.some((link) => link.startsWith(`${server.url}${id}/${lang}/`))).toBe(true)
    }
    for (const link of new Set(links.filter((href) => href.startsWith(server.url))))
      expect((await fetch(link)).status, link).toBe(200)
    expect(seen).toEqual({ outside: [], errors: [] })
    await page.close()
  }, 60_000)

  it('prints a page for each slide', async () => {
    for (const deck of models[small]!) {
      const pdf = await PDFDocument.load(readFileSync(join(dist, small, deck.locale.code, 'slides.pdf')))
      expect(pdf.getPageCount()).toBe(deck.slides.length)
    }
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
  }, 180_000)

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
  }, 60_000)

  it('leaves every byte as it was at Ctrl-C, and no process, lock or work folder', async () => {
    const before = listing(dist)
    const child = start(['build', join(dir, 'my-letter'), '--out', dist])
    await child.says(/subset the fonts: done/)
    await new Promise((resolve) => setTimeout(resolve, 1500))
    const second = start(['build', join(dir, 'my-letter'), '--out', dist])
    expect(await second.ended).toBe(3)
    expect(second.stderr()).toContain('Another build')
    const family = descendants(child.child.pid!)
    expect(family.length).toBeGreaterThan(1)
    child.child.kill('SIGINT')
    expect(await child.ended, child.stderr()).toBe(130)
    expect(child.stderr()).toContain('Stopped.')
    await vi.waitFor(() => expect(family.filter(runs)).toEqual([]), { timeout: 10_000 })
    expect(listing(dist)).toEqual(before)
    expect(readdirSync(dir).filter((name) => name.startsWith('.'))).toEqual([])
    const work = readdirSync(join(diptychRoot, '.diptych'))
    expect(work.filter((name) => name.startsWith(`${child.child.pid}-`))).toEqual([])
  }, 120_000)

  it('keeps the other language with --lang, and makes pictures also without PDFs', async () => {
    const before = listing(dist)
    const args = ['build', small, '--out', dist, '--lang', 'en', '--no-pdf', '--png', '--no-inspect']
    expect(await cli(...args), stderr).toBe(0)
    const after = listing(dist)
    const made = Object.keys(after).filter((file) => /^en\/.*\.(png|pdf)$/.test(file.slice(small.length + 1)))
    const { slides } = models[small]!.find(({ locale }) => locale.code === 'en')!
    const pictures = slides.map(({ number }) => `png/${String(number).padStart(3, '0')}.png`)
    expect(made.sort()).toEqual(
      ['cover.png', ...pictures, 'thumbnails.png'].map((file) => `${small}/en/${file}`),
    )
    const zh = Object.keys(before).filter((file) => file.startsWith(`${small}/zh/`))
    expect(zh.length).toBeGreaterThan(10)
    for (const file of zh) expect(after[file], file).toBe(before[file])
    const manifest = JSON.parse(readFileSync(join(dist, small, 'deck.json'), 'utf8')) as {
      languages: { code: string }[]
    }
    expect(manifest.languages.map(({ code }) => code)).toEqual(['zh', 'en'])
    const page = readFileSync(join(dist, small, 'en', 'index.html'), 'utf8')
    expect(page).toMatch(/name="diptych-offers" content="[^"]*languages&#34;:\[&#34;zh&#34;,&#34;en&#34;\]/)
  }, 120_000)
})

/** Every process with its parent; a bare Linux has no `ps`, other systems no `/proc`. */
function processes(): number[][] {
  if (!existsSync('/proc/self/stat'))
    return execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map((row) => row.trim().split(/\s+/).map(Number))
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        return [[Number(name), Number(/^\d+ \(.*\) \S (\d+)/s.exec(stat)?.[1])]]
      } catch {
        // It ended meanwhile.
        return []
      }
    })
}

/** A process and all that it started. */
function descendants(pid: number): number[] {
  const rows = processes()
  const own = (parent: number): number[] => [
    parent,
    ...rows.filter(([, of]) => of === parent).flatMap(([child]) => own(child!)),
  ]
  return own(pid)
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    // A process that ended and was not yet reaped is gone for our purpose.
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
