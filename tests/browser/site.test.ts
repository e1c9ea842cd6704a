import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser, launchBrowser } from '../../scripts/browser/index.js'
import { buildSite, fenceKey } from '../../scripts/site/build.js'
import { servePreview, type Preview } from '../../scripts/site/preview.js'
import { drawing, mermaid, tinyMarkdown, tinySlides } from '../site/fixture/tiny.js'

describe('a built deck in a browser', () => {
  const out = mkdtempSync(join(tmpdir(), 'diptych-site-'))
  let browser: Browser
  let server: Preview
  const asked: string[] = []
  const errors: string[] = []

  beforeAll(async () => {
    const svgs = { [fenceKey(mermaid)]: drawing }
    const decks = ['en', 'zh'].map((lang) => ({
      id: 'tiny',
      lang,
      markdown: tinyMarkdown(lang),
      svgs,
      fontsCss: '',
    }))
    const result = await buildSite({ decks, outDir: out })
    if ('error' in result) throw new Error(result.error.message)
    const found = await findBrowser()
    if ('error' in found) throw new Error(found.error.message)
    const launched = await launchBrowser(found.found)
    if ('error' in launched) throw new Error(launched.error.message)
    browser = launched.browser
    const started = await servePreview(out, { base: '/some/where/' })
    if ('error' in started) throw new Error(started.error.message)
    server = started
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
    rmSync(out, { recursive: true, force: true })
  })

  const open = async (path: string): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
    page.on('request', (request) => asked.push(request.url()))
    page.on('console', (message) => {
      const { url } = message.location()
      // A page's icon is put in later (scripts/site/postprocess.ts); browsers ask for one wherever there is none.
      const icon = url === new URL('/favicon.ico', server.url).href
      if (message.type() === 'error' && !icon) errors.push(`${message.text()} ${url}`)
    })
    page.on('pageerror', (error) => errors.push(error.message))
    await page.goto(server.url + path)
    await page.locator('.slidev-page h1:visible').first().waitFor()
    return page
  }
  const headline = (page: Page) => page.locator('.slidev-page h1:visible').first().innerText()

  it('shows each slide under its own address and by the keyboard, below any path', async () => {
    for (const lang of ['en', 'zh']) {
      const page = await open(`tiny/${lang}/`)
      const hashes = new Set<string>()
      for (let at = 0; at < tinySlides.length; at++) {
        if (at) await page.keyboard.press('ArrowRight')
        await expect.poll(() => headline(page)).toBe(tinySlides[at])
        hashes.add(new URL(page.url()).hash)
      }
      expect(hashes.size).toBe(tinySlides.length)
      await page.goBack()
      await expect.poll(() => headline(page)).toBe(tinySlides[1])
      await page.close()
    }
    const deep = await open('tiny/en/#/3')
    expect(await headline(deep)).toBe(tinySlides[2])
    expect(await deep.title()).toBe('Tiny deck (en)')
    expect(await deep.locator('html').getAttribute('lang')).toBe('en')
    await deep.close()
  })

  it('shows the drawing made before, without Mermaid', async () => {
    const page = await open('tiny/en/#/2')
    expect(await page.locator('svg text.label').first().textContent()).toBe('Tiny “diagram” {{ 1 }}')
    expect(await page.getByRole('img', { name: 'A path. Start leads to end.' }).count()).toBe(1)
    await page.close()
    expect(
      readdirSync(join(out, 'tiny/en'), { recursive: true }).filter((name) => /mermaid/i.test(String(name))),
    ).toEqual([])
  })

  it('asks no other host, misses no file, logs no error', () => {
    expect(asked.filter((url) => !url.startsWith(server.url) && !url.startsWith('data:'))).toEqual([])
    expect(errors).toEqual([])
    expect(asked.length).toBeGreaterThan(10)
  })

  it('holds no notes, no path of the machine that built it', () => {
    const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const text = files
      .filter(({ name }) => /\.(js|css|html)$/.test(name))
      .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
      .join('\n')
    expect(text).not.toContain('A note that is not for the public')
    expect(text).not.toContain(process.cwd())
  })
})
