/** Measures every slide of a built deck in a real browser: nothing may overflow, overlap or be too small. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-chromium'
import { pageScript } from '../browser/page-script.js'
import type { DeckModel, SlideModel } from '../deck/model.js'
import { severityOf } from '../problems/catalogue.js'
import { codeFrame } from '../problems/frame.js'
import type { Problem } from '../problems/problem.js'
import { withoutOthers } from '../site/embedded.js'
import { shownPath } from '../problems/shown-path.js'
import { judge, short, type Finding } from './judge.js'
import type { SlideMeasure } from './types.js'

export interface InspectInput {
  browser: Browser
  /** Address of the built site in the deck's language, ending in `/`. */
  url: string
  deck: DeckModel
  /** Folder of the deck's content: problems then name files as the user would, with a code frame. */
  dir?: string
  /** The last click state of each slide, or all of them (default). */
  clicks?: 'last' | 'all'
  dark?: boolean
  timeoutMs?: number
}

interface Found {
  slide: SlideModel
  findings: Finding[]
}

/** States that do not show before the inspection is given up. */
const mostUnseen = 2
/** Findings of one code on one slide that are told; the rest is a number. */
const most = 4

/**
 * Inspects a deck.
 *
 * @returns problems in order of the slides. Never throws for a slide that does not show: that is a problem too.
 */
export async function inspectDeck(input: InspectInput): Promise<Problem[]> {
  const { browser, url, deck, clicks = 'all', dark = false, timeoutMs = 30_000 } = input
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
    colorScheme: dark ? 'dark' : 'light',
    locale: deck.locale.tag,
  })
  try {
    await withoutOthers(context, deck, url)
    const page = await context.newPage()
    await prepare(page)
    const errors: string[] = []
    page.on('pageerror', ({ message }) => errors.push(message.split('\n')[0] ?? ''))
    await page.goto(`${url}#/1?clicks=0`, { timeout: timeoutMs })
    const found: Found[] = []
    let unseen = 0
    for (const slide of deck.slides) {
      const findings: Finding[] = []
      for (let click = clicks === 'all' ? 0 : slide.clicks; click <= slide.clicks; click++) {
        const measure = await showSlide(page, slide.number, click, timeoutMs)
        const state = measure ? judge(measure, slide.headline) : [missing(errors.at(-1))]
        // A slide that is still being revealed may be half empty.
        findings.push(
          ...state.filter(({ code }) => click === slide.clicks || !/^slide-(sparse|empty)$/.test(code)),
        )
        if (!measure) unseen++
      }
      found.push({ slide, findings })
      // A site that does not start would cost a timeout a slide.
      if (unseen >= mostUnseen) break
    }
    return await problemsOf(found, input)
  } finally {
    await context.close()
  }
}

const missing = (error?: string): Finding => ({
  code: 'slide-empty',
  selector: '',
  text: '',
  detail: `does not show in the browser${error ? `: ${error}` : ''}`,
})

/** Puts the measuring function into every document of a page. */
export async function prepare(page: Page): Promise<void> {
  const script = await pageScript(new URL('./measure/index.ts', import.meta.url), 'dtInspect')
  await page.addInitScript(script)
  await page.evaluate(script)
}

/** Goes to a click state and measures it once it is drawn. */
async function showSlide(
  page: Page,
  number: number,
  click: number,
  timeoutMs: number,
): Promise<SlideMeasure | undefined> {
  const go = async ({ number, click, timeoutMs }: { number: number; click: number; timeoutMs: number }) => {
    const hash = `#/${number}?clicks=${click}`
    if (location.hash !== hash) location.hash = hash
    const within = `.slidev-page-${number}`
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    const shown = () => {
      const slide = document.querySelector(`${within} .dt-slide`)
      return slide?.checkVisibility() ? slide : undefined
    }
    const end = performance.now() + timeoutMs
    await frame()
    while (!shown() && performance.now() < end) await frame()
    // A file that is damaged in its middle has a size, and fails only when its pixels are asked for.
    const images = [...(shown()?.querySelectorAll('img') ?? [])]
    await Promise.all(images.map((image) => image.decode().catch(() => (image.dataset['broken'] = 'true'))))
    await frame()
    await document.fonts.ready
    const { dtInspect } = globalThis as unknown as { dtInspect: typeof import('./measure/index.js') }
    return dtInspect.measureSlide(within)
  }
  return page.evaluate(go, { number, click, timeoutMs })
}

async function problemsOf(found: Found[], input: InspectInput): Promise<Problem[]> {
  const { deck, dir } = input
  const sources = new Map<string, string[]>()
  const linesOf = async (file: string): Promise<string[]> => {
    if (!sources.has(file)) sources.set(file, (await readFile(file, 'utf8').catch(() => '')).split('\n'))
    return sources.get(file) ?? []
  }
  const problems: Problem[] = []
  for (const { slide, findings } of found) {
    if (!findings.length) continue
    const { line, column } = slide.place
    const file = dir ? join(dir, slide.place.file) : slide.place.file
    const lines = dir ? await linesOf(file) : undefined
    for (const { code, message } of messagesOf(findings)) {
      problems.push({
        code,
        file: dir ? shownPath(file, process.cwd()) : file,
        line,
        column,
        message: `Slide ${slide.number} (${slide.id}, ${deck.locale.code}${input.dark ? ', dark' : ''}): ${message}.`,
        frame: lines ? codeFrame((n) => lines[n - 1] ?? '', line, column) : undefined,
        severity: severityOf(code),
      })
    }
  }
  return problems
}

/** One message a finding, each once however many click states show it. */
function messagesOf(findings: Finding[]): { code: Finding['code']; message: string }[] {
  const unique = [
    ...new Map(findings.map((one) => [`${one.code} ${one.selector} ${one.text}`, one])).values(),
  ]
  const codes = [...new Set(unique.map(({ code }) => code))]
  return codes.flatMap((code) => {
    const all = unique.filter((one) => one.code === code)
    const told = all.slice(0, most).map(({ selector, text, detail }) => {
      const element = [selector, text && `“${short(text)}”`].filter(Boolean).join(' ')
      return { code, message: element ? `${element} ${detail}` : `it ${detail}` }
    })
    const last = told.at(-1)
    if (last && all.length > most) last.message += `; ${all.length - most} more of this kind`
    return told
  })
}

export { judge } from './judge.js'
export type * from './types.js'
