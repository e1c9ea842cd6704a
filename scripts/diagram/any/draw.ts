/** Draws Mermaid texts of any type in the warm page; results are cached by content. Effects live here. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-chromium'
import type { DrawingFonts } from '../../fonts/measure.js'
import type { Place } from '../../problems/place.js'
import type { Problem } from '../../problems/problem.js'
import { putWhole } from '../../process/draft.js'
import { pageBundle, warmPage } from '../warm.js'
import type { DrawnAny } from './in-page.js'
import { writtenLine } from './lines.js'

export interface AnyFence {
  id: string
  mermaid: string
  /** Where each line of the text stands. */
  places: Place[]
  /** Room in px. */
  box: { width: number; height: number }
}

export interface AnyOptions {
  browser: Browser
  /** Folder for results by content hash; none = no cache. */
  cacheDir?: string
  fonts: DrawingFonts
}

/** Least type in a drawing, and how much larger than it asks for one becomes (./in-page.ts). */
const floor = 16
const most = 1.5

const hash = (...parts: string[]): string =>
  createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32)

/** Draws every text, in order. What is wrong with one is told at its line, and it has no drawing. */
export async function drawAnyDiagrams(
  fences: AnyFence[],
  { browser, cacheDir, fonts }: AnyOptions,
): Promise<{ svgs: Map<string, string>; problems: Problem[] }> {
  const svgs = new Map<string, string>()
  const problems: Problem[] = []
  if (fences.length === 0) return { svgs, problems }
  const faces = fonts.faces.map(
    ({ file, family, weight }) => `${family}${weight}${hash(readFileSync(file, 'base64'))}`,
  )
  const bundle = hash(await pageBundle())
  for (const fence of fences) {
    const key = hash('any', fence.id, fence.mermaid, bundle, fonts.family, ...faces)
    const drawn = (cacheDir && (await stored(cacheDir, key))) || (await drawnNow(fence, browser, fonts))
    if (cacheDir && drawn.svg !== undefined) await store(cacheDir, key, drawn)
    const fault = faultOf(fence, drawn)
    if (fault) problems.push(fault)
    if (drawn.svg !== undefined && fault?.severity !== 'error') svgs.set(fence.id, drawn.svg)
  }
  return { svgs, problems }
}

type DrawingPage = { drawAny(id: string, text: string): Promise<DrawnAny> }

async function drawnNow(
  { id, mermaid }: AnyFence,
  browser: Browser,
  { faces, family }: DrawingFonts,
): Promise<DrawnAny> {
  const page = await warmPage(browser, faces, family)
  const draw = (asked: [string, string]) => (globalThis as unknown as DrawingPage).drawAny(...asked)
  return page.evaluate(draw, [`any-${id.replace(/[^\w-]/g, '_')}`, mermaid] as [string, string])
}

/** What is wrong with a drawing, if anything is. */
function faultOf({ id, mermaid, places, box }: AnyFence, drawn: DrawnAny): Problem | undefined {
  const [first] = places
  const at = (line = 1): Place => places[Math.min(line, places.length) - 1] ?? first!
  const { svg, width = 1, height = 1, smallest, error, line } = drawn
  const host = /\bimg:\s*["']?(?:https?:)?\/\//i.exec(mermaid)
  if (host)
    return {
      code: 'unknown-host',
      ...at(mermaid.slice(0, host.index).split('\n').length),
      message: `The diagram of \`${id}\` loads a picture from another host, which the site blocks.`,
      severity: 'error',
    }
  if (svg === undefined) {
    const told = line === undefined ? 1 : writtenLine(mermaid, line)
    const said = (error ?? '').replace(
      /^(?:Error: )?(?:Syntax|Lexical|Parse|Parsing)[^\n]*line \d+[^\n]*:?\n?/,
      '',
    )
    return {
      code: 'diagram-syntax',
      ...at(told),
      message: `Mermaid cannot read the diagram of \`${id}\`: ${firstSaid(said || (error ?? ''))}`,
      severity: 'error',
    }
  }
  const scale = Math.min(most, box.width / width, box.height / height)
  if (!smallest || smallest.size * scale >= floor - 0.05) return undefined
  const wide = box.width / width < box.height / height
  return {
    code: 'diagram-too-large',
    ...at(),
    message: `The diagram of \`${id}\` asks for ${Math.round(width)} × ${Math.round(height)} px: in ${Math.round(box.width)} × ${Math.round(box.height)} px “${smallest.text.trim().slice(0, 30)}” is set in ${(smallest.size * scale).toFixed(1)} px.`,
    expected: `at least ${floor} px`,
    hint: wide
      ? 'let it run from top to bottom, shorten its words, or make two slides of it'
      : 'let it run from left to right, or make two slides of it',
    severity: 'error',
  }
}

/** The line of a parser's message that says something, and the one that it points at. */
function firstSaid(message: string): string {
  const lines = message
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^-*\^$/.test(line))
  return lines.slice(0, 2).join(' · ').slice(0, 300)
}

async function stored(folder: string, key: string): Promise<DrawnAny | undefined> {
  const text = await readFile(join(folder, `${key}.any.json`), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as DrawnAny)
}

async function store(folder: string, key: string, drawn: DrawnAny): Promise<void> {
  await mkdir(folder, { recursive: true })
  await putWhole(join(folder, `${key}.any.json`), JSON.stringify(drawn))
}
