/** A deck written by hand takes the look as a Slidev addon: stock Slidev builds every example of the documentation. */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { diptychRoot } from '../../scripts/process/diptych-root.js'
import { servePreview, type Preview } from '../../scripts/site/preview.js'
import { observe, startBrowser } from '../e2e/support.js'

const text = readFileSync(join(diptychRoot, 'components/README.md'), 'utf8')
const [, examples = ''] = text.split('### Examples')
const fences = [...examples.matchAll(/^```md\n([\s\S]*?)^```/gm)].map(([, fence]) => fence!)
const data = /^```yaml\n(diptych:[\s\S]*?)^```/m.exec(text)?.[1] ?? ''
/** The layout that is made for an example. */
const layouts: [RegExp, string][] = [
  [/<CompareTable/, 'table'],
  [/<Timeline/, 'timeline'],
  [/<Chart/, 'chart'],
  [/<Cards/, 'cards'],
  [/<Claim/, 'correction'],
  [/<Columns/, 'columns'],
  [/<Question/, 'question'],
  [/<NextToken/, 'next-token'],
  [/<Glossary/, 'glossary'],
]
const layoutOf = (fence: string): string => layouts.find(([part]) => part.test(fence))?.[1] ?? 'default'

let work: string
let server: Preview
let browser: Browser

beforeAll(async () => {
  mkdirSync(join(diptychRoot, '.diptych'), { recursive: true })
  work = mkdtempSync(join(diptychRoot, '.diptych', 'addon-'))
  const slides = fences.map(
    (fence, at) => `layout: ${layoutOf(fence)}\n---\n\n# Example ${at + 2}\n\n${fence}`,
  )
  const head = `addons: ['@/../..']\ncanvasWidth: 1280\naspectRatio: 16/9\nfonts: { provider: none }\nrouterMode: hash\nwakeLock: false\nfavicon: 'data:,'\ntitle: By hand\n${data}`
  writeFileSync(
    join(work, 'slides.md'),
    `---\n${head}layout: cover\n---\n\n# By hand\n\n---\n${slides.join('\n---\n')}`,
  )
  const slidev = join(diptychRoot, 'node_modules/@slidev/cli/bin/slidev.mjs')
  const args = [slidev, 'build', join(work, 'slides.md'), '--base', './', '--out', join(work, 'dist')]
  await promisify(execFile)(process.execPath, args, {
    cwd: diptychRoot,
    env: { ...process.env, NODE_ENV: '' },
  })
  const started = await servePreview(join(work, 'dist'))
  if ('error' in started) throw new Error(started.error.message)
  server = started
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  rmSync(work, { recursive: true, force: true })
})

describe('the addon in stock Slidev', () => {
  it('draws every example of components/README.md, on its layout, with nothing unknown', async () => {
    expect(fences.length).toBeGreaterThan(7)
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
    const seen = observe(page, server.url)
    await page.goto(server.url)
    await page.waitForURL(/#\/1/)
    for (const [at, fence] of fences.entries()) {
      const number = at + 2
      await page.evaluate((hash) => void (location.hash = hash), `#/${number}?clicks=99`)
      const slide = page.locator(`.slidev-page-${number}`)
      await slide.locator('h1').waitFor({ state: 'visible' })
      const body = (await slide.innerText()).replace(/\s+/g, ' ')
      const words = fence
        .replace(/<[^>]*>/g, '')
        .split('\n')
        .map((line) => line.replace(/^[\s>#|-]+|\*\*/g, '').trim())
        .filter((line) => /^[\w ,.=×]{4,}$/.test(line))
      for (const word of words) expect(body, `example ${number}`).toContain(word)
      const unknown = await slide.evaluate((root) =>
        [...root.querySelectorAll('*')]
          .filter((one) => one instanceof HTMLUnknownElement)
          .map((one) => one.tagName),
      )
      expect(unknown).toEqual([])
      if (process.env['PICTURES_OUT'])
        await page.screenshot({ path: join(process.env['PICTURES_OUT'], `addon-${number}.png`) })
    }
    expect(seen).toEqual({ outside: [], errors: [] })
    await page.close()
  })
})
