/** Draws fences in one warm headless page; results are cached by content. Effects live here. */
import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-chromium'
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
  /** Its first lane is drawn alone, too. */
  grows?: boolean
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
  /** Draws each for a narrow page, too. */
  upright?: boolean
}

/** A fence's drawing, the one for a narrow page where that was asked for, and that of its first lane where it grows. */
interface Drawn {
  svg: string
  opening?: string | undefined
  upright?: string | undefined
}

const ownFonts = (): DrawingFonts => ({ family: OWN_FAMILY, faces: diagramFonts() })

const hash = (...parts: string[]) => createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32)

/**
 * Draws every fence, in order. A fence that fails is a problem with its place and has no drawing.
 * @returns drawings by the id of their fence; `uprights` are those for a narrow page, `openings` those of first lanes
 */
export async function drawDiagrams(
  fences: Fence[],
  options: DrawOptions,
): Promise<Record<'svgs' | 'uprights' | 'openings', Map<string, string>> & { problems: Problem[] }> {
  const drawings = new Map<string, Drawn>()
  const problems: Problem[] = []
  const files = new Map<string, string>()
  const layout = hash(await pageBundle())
  const fonts = options.fonts ?? ownFonts()
  const upright = options.upright ?? false
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
      ? await stored(options.cacheDir, key, wantedOf(fence, upright))
      : undefined
    if (cached) drawings.set(fence.id, cached)
    else todo.push({ fence, key })
  }
  if (todo.length === 0) return { ...ordered(fences, drawings), problems }
  const browser = options.browser ?? (await options.launch?.())
  if (!browser) throw new Error('drawDiagrams needs a browser or a launch function')
  try {
    const page = await warmPage(browser, fonts.faces, fonts.family)
    for (const { fence, key } of todo) {
      const result = await drawnIn(page, fence, upright)
      if (result.svg === undefined) {
        problems.push({
          code: 'diagram-failed',
          ...fence.place,
          message: `The diagram "${fence.id}" could not be drawn: ${(result.error ?? '').split('\n')[0]}`,
          severity: 'error',
        })
        continue
      }
      const made: Drawn = { svg: result.svg, upright: result.upright, opening: result.opening }
      drawings.set(fence.id, made)
      if (options.cacheDir) await store(options.cacheDir, key, made)
    }
  } finally {
    if (!options.browser) await browser.close()
  }
  return { ...ordered(fences, drawings), problems }
}

type Result = Partial<Drawn> & { error?: string | undefined }
/** What the page offers (page.ts). */
type DrawingPage = { drawDiagram(id: string, text: string, upright: boolean): Promise<Result> }

/** A fence as the page draws it, with its pictures. */
async function drawnIn(page: Page, { id, mermaid, files }: Fence, upright: boolean): Promise<Result> {
  const draw = (asked: [string, string, boolean]) =>
    (globalThis as unknown as DrawingPage).drawDiagram(...asked)
  const drawn = await page.evaluate(draw, [id, mermaid, upright] as [string, string, boolean])
  if (drawn.svg === undefined) return drawn
  const whole = await withPictures(drawn.svg, files, page)
  if (whole.error !== undefined) return whole
  const filled = async (svg: string | undefined) =>
    svg === undefined ? undefined : (await withPictures(svg, files, page)).svg
  return { ...whole, upright: await filled(drawn.upright), opening: await filled(drawn.opening) }
}

function ordered(fences: Fence[], drawings: Map<string, Drawn>) {
  const of = (what: keyof Drawn) =>
    new Map(
      fences.flatMap(({ id }): [string, string][] => {
        const text = drawings.get(id)?.[what]
        return text === undefined ? [] : [[id, text]]
      }),
    )
  return { svgs: of('svg'), uprights: of('upright'), openings: of('opening') }
}

const fileOf = (folder: string, key: string, what: keyof Drawn) =>
  join(folder, what === 'svg' ? `${key}.svg` : `${key}-${what}.svg`)

/** The drawings that are asked for of a fence. */
const wantedOf = ({ grows }: Fence, upright: boolean): (keyof Drawn)[] => [
  'svg',
  ...(upright ? (['upright'] as const) : []),
  ...(grows ? (['opening'] as const) : []),
]

/** What is kept of a drawing, if that is all that is asked for. */
async function stored(folder: string, key: string, wanted: (keyof Drawn)[]): Promise<Drawn | undefined> {
  const read = (what: keyof Drawn) => readFile(fileOf(folder, key, what), 'utf8').catch(() => undefined)
  const found = await Promise.all(wanted.map(async (what) => [what, await read(what)] as const))
  if (found.some(([, text]) => text === undefined)) return undefined
  return Object.fromEntries(found) as unknown as Drawn
}

/** The drawing itself last: where it is, the others are, too. */
async function store(folder: string, key: string, drawn: Drawn): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const what of ['upright', 'opening', 'svg'] as const)
    if (drawn[what] !== undefined) await putWhole(fileOf(folder, key, what), drawn[what])
}
