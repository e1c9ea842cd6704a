/** The drawings of decks, from the cache or from the browser. */
import type { Browser } from 'playwright-chromium'
import { cacheFolder } from '../process/cache.js'
import type { DeckModel, DiagramView } from '../deck/model.js'
import { drawAnyDiagrams, type AnyFence } from '../diagram/any/draw.js'
import { drawDiagrams } from '../diagram/draw.js'
import type { DrawingFonts } from '../fonts/measure.js'
import type { Problem } from '../problems/problem.js'
import { fenceKey } from '../site/build.js'
import type { FontPlan } from '../fonts/index.js'
import { drawingStack } from '../fonts/families.js'
import { drawingFaces } from '../fonts/share.js'
import type { Drawing, ReadingDrawing } from '../site/types.js'

export interface DrawnDeck {
  /** By fence key (scripts/site/build.ts). */
  svgs: Record<string, Drawing>
  /** Those for the reading page on narrow screens, where they were asked for. */
  uprights: Record<string, string>
  problems: Problem[]
}

/** Drawings of a deck in several languages as the reading page takes them. */
export function readingDrawings(drawn: DrawnDeck[]): Record<string, ReadingDrawing> {
  const found = drawn.flatMap(({ svgs, uprights }) =>
    Object.entries(svgs).map(([key, one]) => [key, { ...one, upright: uprights[key] }] as const),
  )
  return Object.fromEntries(found)
}

/** Every diagram of a deck, in order. */
export function viewsOf(deck: DeckModel): DiagramView[] {
  return deck.slides.flatMap((slide) =>
    slide.kind === 'pipeline' || slide.kind === 'compare' ? slide.diagram : [],
  )
}

/** Diagrams of Mermaid's own types. */
const anyOf = ({ slides }: DeckModel): AnyFence[] =>
  slides.flatMap((slide) =>
    slide.kind === 'mermaid'
      ? [{ id: slide.id, mermaid: slide.mermaid, places: slide.places, box: slide.box }]
      : [],
  )

/** What a deck's drawings are measured with: the fonts that they are shown in. */
export const drawingFonts = ({ faces }: Pick<FontPlan, 'faces'>, deck: DeckModel): DrawingFonts => ({
  family: drawingStack(deck.fonts, deck.locale.tag),
  faces: drawingFaces(faces, deck.locale.tag),
})

/**
 * Draws the diagrams of a deck in one language, set in its planned fonts.
 *
 * @param files of the pictures that stand in stages, by output name
 * @param upright draws them for narrow pages, too
 */
export async function drawDeck(
  deck: DeckModel,
  browser: Browser,
  plan: Pick<FontPlan, 'faces'>,
  files: ReadonlyMap<string, string> = new Map(),
  upright = false,
): Promise<DrawnDeck> {
  const views = viewsOf(deck)
  const fences = views.map(({ id, mermaid, place, grows = false, pictures = {} }) => ({
    ...{ id, mermaid, place, grows },
    files: new Map(
      Object.keys(pictures).flatMap((name) => {
        const file = files.get(name)
        return file === undefined ? [] : [[name, file] as const]
      }),
    ),
  }))
  const cached = { cacheDir: await cacheFolder('diagrams'), fonts: drawingFonts(plan, deck) }
  const { svgs, uprights, openings, problems } = await drawDiagrams(fences, {
    ...{ browser, upright },
    ...cached,
  })
  const drawings: Record<string, Drawing> = {}
  const narrow: Record<string, string> = {}
  for (const { id, mermaid, title, description, steps } of views) {
    const svg = svgs.get(id)
    const opening = openings.get(id)
    if (svg !== undefined)
      drawings[fenceKey(mermaid)] = { svg, title, description, steps, ...(opening ? { opening } : {}) }
    const other = uprights.get(id)
    if (other !== undefined) narrow[fenceKey(mermaid)] = other
  }
  const any = await drawAnyDiagrams(anyOf(deck), { browser, ...cached })
  for (const slide of deck.slides) {
    const svg = any.svgs.get(slide.id)
    if (slide.kind === 'mermaid' && svg !== undefined)
      drawings[fenceKey(slide.mermaid)] = { svg, title: '', description: slide.description, steps: 0 }
  }
  return { svgs: drawings, uprights: narrow, problems: [...problems, ...any.problems] }
}
