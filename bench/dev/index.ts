/**
 * `npm run bench:dev -- [--runs 7] [--write]`: how long an edit takes in `dev`, from the file's save to the page: a
 * headline, a label in a diagram, a mistake that is told over the slide, and that it is mended. The slide at hand is
 * shown at a click. Prints a table; `--write` puts the figures into bench/dev/results.json.
 */
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-chromium'
import { findBrowser, launchBrowser } from '../../scripts/browser/index.js'
import { cpuOfTree } from './cpu.js'
import { benchDecks, type BenchDeck, type Edit } from './decks.js'

const root = resolve(import.meta.dirname, '../..')
const given = process.argv.indexOf('--runs')
const runs = given < 0 ? 7 : Math.max(1, Number(process.argv[given + 1]))
/** In ms: longer than anything may take that the last edit left to do. */
const rest = 1_500
/** In ms: what isn't there by then is told as missing. */
const patience = 30_000

/** Of one kind of edit, in ms; `most` beside the median. CPU is of `dev` and of all that it started. */
interface Figures {
  wall: number
  most: number
  cpu: number
  missing: number
  /** Slide and click were kept, each time. */
  kept: boolean
  /** How often the page was loaded anew for it. */
  reloads: number
}

interface Once {
  wall: number
  cpu: number
  kept: boolean
  reloaded: boolean
}

function figuresOf(all: Once[]): Figures {
  const there = all.map(({ wall }) => wall).filter((ms) => !Number.isNaN(ms))
  return {
    ...{ wall: median(there), most: Math.max(...there), cpu: median(all.map(({ cpu }) => cpu)) },
    ...{ missing: all.length - there.length, kept: all.every(({ kept }) => kept) },
    reloads: all.filter(({ reloaded }) => reloaded).length,
  }
}

const now = (): number => performance.timeOrigin + performance.now()
const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN

const found = await findBrowser({})
if ('error' in found) throw new Error(found.error.message)
const launched = await launchBrowser(found.found)
if ('error' in launched) throw new Error(launched.error.message)
const { browser } = launched

/**
 * The moment in which a page has, or no longer has, a text that can be seen: looked for at each change of the document. As
 * text, since the loader puts names of its own into functions.
 */
const LOOK = `globalThis.benchSeen = (text, there, patience) => new Promise((resolve) => {
  const has = (one) => one.replace(/\\s+/g, ' ').includes(text)
  const seen = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement
      // A stage's label may stand in several lines.
      const whole = parent?.closest('text, p, h1, h2, pre')?.textContent ?? ''
      if ((has(walker.currentNode.data) || has(whole)) && parent.checkVisibility()) return true
    }
    return false
  }
  const look = () => {
    if (seen() !== there) return
    observer.disconnect()
    resolve(performance.timeOrigin + performance.now())
  }
  const observer = new MutationObserver(look)
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
  setTimeout(() => resolve(NaN), patience)
  look()
})`
/** A page that is loaded anew meanwhile looks again: that takes its time, too, and is told. */
async function watch(page: Page, text: string, there: boolean, onReload: () => void): Promise<number> {
  for (;;) {
    try {
      return await page.evaluate<number>(`benchSeen(${JSON.stringify(text)}, ${there}, ${patience})`)
    } catch (error) {
      if (!/context was destroyed|navigation/i.test(String(error))) throw error
      onReload()
      await page.waitForLoadState()
    }
  }
}

/** Vite makes what pages ask for, and loads them again where it has found out more; the browser that draws warms up. */
async function quiet(page: Page): Promise<void> {
  let last = now()
  page.on('request', (request) => {
    if (!request.url().endsWith('/@diptych/place')) last = now()
  })
  while (now() - last < 8_000) await pause(200)
}

async function measure(deck: BenchDeck, dir: string): Promise<Record<string, Figures>> {
  const child = spawn(
    process.execPath,
    ['scripts/start.mjs', 'dev', dir, '--lang', deck.lang, '--port', '0', '--quiet'],
    { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] },
  )
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  try {
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout.once('data', (data: Buffer) => resolve(data.toString().trim()))
      child.once('exit', (code) => reject(new Error(`dev ended with ${code}.`)))
    })
    await page.addInitScript(LOOK)
    await page.goto(`${url}#/${deck.slide}?clicks=${deck.click}`)
    await page.locator('svg.dip-diagram').locator('visible=true').first().waitFor({ timeout: 60_000 })
    await quiet(page)
    const place = page.url()
    let n = Math.floor(Math.random() * 9_000) + 1_000
    const file = (edit: Edit): string => join(dir, edit.file)
    const write = (edit: Edit, from: string, to: string): void => {
      const text = readFileSync(file(edit), 'utf8')
      if (text.split(from).length !== 2) throw new Error(`“${from}” isn’t once in ${edit.file}`)
      writeFileSync(
        file(edit),
        text.replace(from, () => to),
      )
    }
    const took: Record<string, Once[]> = {}
    async function once(name: string, change: () => void, text: string, there: boolean): Promise<void> {
      const before = cpuOfTree(child.pid!)
      let reloaded = false
      const seen = watch(page, text, there, () => (reloaded = true))
      // The page has begun to look.
      await page.evaluate(() => undefined)
      const from = now()
      change()
      const wall = (await seen) - from
      const kept = page.url() === place
      await pause(rest)
      ;(took[name] ??= []).push({ wall, cpu: cpuOfTree(child.pid!) - before, kept, reloaded })
    }
    const standing = new Map<Edit, string>()
    const stands = (edit: Edit): string => standing.get(edit) ?? edit.from
    const put = (edit: Edit, to: string) => () => {
      write(edit, stands(edit), to)
      standing.set(edit, to)
    }
    const { text, diagram, mistake } = deck
    for (let run = 0; run < runs; run++) {
      n += 1
      await once('text', put(text, text.to(n)), text.shown(n), true)
      await once('diagram', put(diagram, diagram.to(n)), diagram.shown(n), true)
      await once('mistake', put(mistake, mistake.to(n)), mistake.shown(n), true)
      await once('mended', put(mistake, mistake.from), mistake.shown(n), false)
    }
    return Object.fromEntries(Object.entries(took).map(([name, all]) => [name, figuresOf(all)]))
  } finally {
    await page.close()
    child.kill('SIGINT')
    await new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(0)))
  }
}

const temporary = mkdtempSync(join(tmpdir(), 'diptych-bench-dev-'))
const rows: Record<string, Record<string, Figures>> = {}
const load = loadavg()[0]!
try {
  for (const deck of benchDecks) {
    const dir = join(temporary, `bench-${basename(deck.folder)}`)
    cpSync(join(root, deck.folder), dir, { recursive: true })
    rows[deck.folder] = await measure(deck, dir)
  }
} finally {
  await browser.close()
  rmSync(temporary, { recursive: true, force: true })
}

const cell = (ms: number): string => (Number.isFinite(ms) ? `${Math.round(ms)}` : '–').padStart(9)
for (const [deck, figures] of Object.entries(rows)) {
  process.stdout.write(
    `\n${deck.padEnd(22)}${['median', 'most', 'CPU'].map((name) => name.padStart(9)).join('')}   ms\n`,
  )
  for (const [name, { wall, most, cpu, missing, kept, reloads }] of Object.entries(figures))
    process.stdout.write(
      `${name.padEnd(22)}${[wall, most, cpu].map(cell).join('')}${missing ? `   ${missing} never came` : ''}${reloads ? `   ${reloads} by loading the page anew` : ''}${kept ? '' : '   slide or click lost'}\n`,
    )
}
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`
process.stdout.write(
  `\n${machine}, load ${load.toFixed(1)} to ${loadavg()[0]!.toFixed(1)}, ${runs} of each, in turn\n`,
)
if (process.argv.includes('--write')) {
  const result = { machine, date: new Date().toISOString(), load: [load, loadavg()[0]], runs, rows }
  writeFileSync(join(import.meta.dirname, 'results.json'), `${JSON.stringify(result, null, 2)}\n`)
}
