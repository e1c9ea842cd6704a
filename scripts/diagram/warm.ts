/** The page that draws: opened once a browser, with Mermaid and the fonts loaded, and kept for the next drawings. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-chromium'
import type { FontFile } from './measure.js'

let bundled: Promise<string> | undefined

/** The page's script: Mermaid and the layout in one file. */
export function pageBundle(): Promise<string> {
  bundled ??= import('esbuild').then(async ({ build }) => {
    const entry = fileURLToPath(new URL('./page.ts', import.meta.url))
    const result = await build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      format: 'iife',
      minify: true,
      target: 'es2022',
      logLevel: 'silent',
    })
    return result.outputFiles[0]!.text
  })
  return bundled
}

interface Warm {
  page: Promise<Page>
  /** Faces that the page has, by family, weight and file. */
  faces: Map<string, Promise<void>>
}

const warm = new WeakMap<Browser, Warm>()

/** The browser's drawing page with these faces; opened at the first call, closed with the browser. */
export async function warmPage(browser: Browser, faces: FontFile[]): Promise<Page> {
  const known = warm.get(browser)
  const kept = known && (await known.page.then((page) => !page.isClosed()).catch(() => false))
  const current: Warm = kept ? known : { page: openPage(browser), faces: new Map() }
  if (!kept) warm.set(browser, current)
  const page = await current.page
  for (const face of faces) {
    const key = `${face.family} ${face.weight} ${face.file}`
    if (!current.faces.has(key)) current.faces.set(key, addFace(page, face))
    await current.faces.get(key)
  }
  return page
}

async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage()
  await page.route('**/*', (route) => route.abort())
  await page.setContent('<!doctype html><html><body></body></html>')
  await page.addScriptTag({ content: await pageBundle() })
  return page
}

/** Loads a face before anything is measured with it. */
async function addFace(page: Page, { family, weight, file, unicodeRange }: FontFile): Promise<void> {
  await page.evaluate(
    async ({ family, weight, data, unicodeRange }) => {
      const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0))
      const ranges = unicodeRange ? { unicodeRange } : {}
      document.fonts.add(await new FontFace(family, bytes, { weight: String(weight), ...ranges }).load())
      await document.fonts.load(`${weight} 20px "${family}"`, '字A')
    },
    { family, weight, unicodeRange, data: readFileSync(file).toString('base64') },
  )
}
