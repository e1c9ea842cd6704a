/** Draws fences in one warm headless page; results are cached by content. Effects live here. */
import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-chromium'
import type { Place } from '../problems/place.js'
import { putWhole } from '../process/draft.js'
import type { Problem } from '../problems/problem.js'
import { diagramFonts, type DrawingFonts, type FontFile } from '../fonts/measure.js'
import { OWN_FAMILY } from './svg/index.js'
import { withPictures } from './thumbnails.js'
import { pageBundle, warmPage } from './warm.js'

export interface Fence {
  id: string
  mermaid: string
  place: Place
  /** Files of the pictures that stand in stages, by output name; a picture without a file is left out. */
  files?: ReadonlyMap<string, string>
}

export interface DrawOptions {
  /** A running browser, or how to start one (closed again afterwards). Only called when something is not cached. */
  browser?: Browser
  launch?: () => Promise<Browser>
  /** Folder for results by content hash; none = no cache. */
  cacheDir?: string
  /** What the drawings are shown in; Diptych's own fonts without it. */
  fonts?: DrawingFonts
}

const ownFonts = (): DrawingFonts => ({ family: OWN_FAMILY, faces: diagramFonts() })

const hash = (...parts: string[]) => createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32)

/** Draws every fence, in order. A fence that fails is a problem with its place and has no drawing. */
export async function drawDiagrams(
  fences: Fence[],
  options: DrawOptions,
): Promise<{ svgs: Map<string, string>; problems: Problem[] }> {
  const svgs = new Map<string, string>()
  const problems: Problem[] = []
  const files = new Map<string, string>()
  const layout = hash(await pageBundle())
  const fonts = options.fonts ?? ownFonts()
  const fontKey = ({ file, family, weight, chars }: FontFile, used: Set<string>): string[] => {
    const own = chars?.filter((char) => used.has(char)).join('')
    if (own === '') return []
    if (!files.has(file)) files.set(file, hash(readFileSync(file).toString('base64')))
    return [`${family}${weight}${files.get(file)}${own ?? ''}`]
  }
  const todo: { fence: Fence; key: string }[] = []
  for (const fence of fences) {
    // Of the fonts, only what draws this text: an edit elsewhere in the deck leaves the drawing as it is.
    const used = new Set(fence.mermaid)
    const faces = fonts.faces.flatMap((face) => fontKey(face, used))
    const bytes = [...(fence.files ?? [])].map(([, file]) => hash(readFileSync(file).toString('base64')))
    const key = hash(fence.id, fence.mermaid, layout, fonts.family, ...faces, ...bytes)
    const cached = options.cacheDir
      ? await readFile(join(options.cacheDir, `${key}.svg`), 'utf8').catch(() => undefined)
      : undefined
    if (cached !== undefined) svgs.set(fence.id, cached)
    else todo.push({ fence, key })
  }
  if (todo.length === 0) return { svgs: ordered(fences, svgs), problems }
  const browser = options.browser ?? (await options.launch?.())
  if (!browser) throw new Error('drawDiagrams needs a browser or a launch function')
  try {
    const page = await warmPage(browser, fonts.faces, fonts.family)
    for (const { fence, key } of todo) {
      const draw = ([id, text]: [string, string]) =>
        (
          globalThis as unknown as {
            drawDiagram(id: string, text: string): Promise<{ svg?: string; error?: string }>
          }
        ).drawDiagram(id, text)
      const drawn = await page.evaluate(draw, [fence.id, fence.mermaid] as [string, string])
      const result = drawn.svg === undefined ? drawn : await withPictures(drawn.svg, fence.files, page)
      if (result.svg === undefined) {
        problems.push({
          code: 'diagram-failed',
          ...fence.place,
          message: `The diagram "${fence.id}" could not be drawn: ${(result.error ?? '').split('\n')[0]}`,
          severity: 'error',
        })
        continue
      }
      svgs.set(fence.id, result.svg)
      if (options.cacheDir) await store(options.cacheDir, key, result.svg)
    }
  } finally {
    if (!options.browser) await browser.close()
  }
  return { svgs: ordered(fences, svgs), problems }
}

const ordered = (fences: Fence[], svgs: Map<string, string>) =>
  new Map(fences.flatMap(({ id }) => (svgs.has(id) ? [[id, svgs.get(id)!] as const] : [])))

async function store(folder: string, key: string, svg: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await putWhole(join(folder, `${key}.svg`), svg)
}
