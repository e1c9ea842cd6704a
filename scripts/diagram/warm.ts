/** The page that draws: opened once a browser, with Mermaid and the fonts loaded, and kept for the next drawings. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-chromium'
import { OWN_FAMILY } from './svg/index.js'
import type { FontFile } from '../fonts/measure.js'

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
  /** Files that the page has, by family, weight and path. */
  files: Set<string>
  /** What it measures with now. */
  fonts?: string
  /** The last change of fonts: one after the other. */
  change: Promise<void>
}

const warm = new WeakMap<Browser, Warm>()

/**
 * The browser's drawing page; opened at the first call, closed with the browser.
 * @param faces what it measures with from now on
 * @param family font list of the drawings, in CSS
 */
export async function warmPage(browser: Browser, faces: FontFile[], family = OWN_FAMILY): Promise<Page> {
  const known = warm.get(browser)
  const kept = known && (await known.page.then((page) => !page.isClosed()).catch(() => false))
  const current: Warm = kept
    ? known
    : { page: openPage(browser), files: new Set(), change: Promise.resolve() }
  if (!kept) warm.set(browser, current)
  const page = await current.page
  const change = current.change.catch(() => undefined).then(() => useFonts(page, current, faces, family))
  current.change = change
  await change
  return page
}

async function useFonts(page: Page, current: Warm, faces: FontFile[], stack: string): Promise<void> {
  const list = faces.map((face) => ({ ...face, key: `${face.family} ${face.weight} ${face.file}` }))
  const fonts = JSON.stringify([stack, list.map(({ key, unicodeRange }) => [key, unicodeRange])])
  if (fonts === current.fonts) return
  const data = list.map(({ key, family, weight, unicodeRange, file }) => ({
    ...{ key, family, weight, unicodeRange },
    data: current.files.has(key) ? undefined : readFileSync(file).toString('base64'),
  }))
  const use = ([wanted, families]: [typeof data, string]) =>
    (globalThis as unknown as { useFonts(list: typeof data, families: string): Promise<void> }).useFonts(
      wanted,
      families,
    )
  await page.evaluate(use, [data, stack] as [typeof data, string])
  for (const { key } of list) current.files.add(key)
  current.fonts = fonts
}

async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage()
  await page.route('**/*', (route) => route.abort())
  await page.setContent('<!doctype html><html><body></body></html>')
  await page.addScriptTag({ content: await pageBundle() })
  return page
}
