/** The drawings of decks, from the cache or from the browser. */
import type { Browser } from 'playwright-chromium'
import { cacheFolder } from '../process/cache.js'
import type { DeckModel, DiagramView } from '../deck/model.js'
import { drawDiagrams } from '../diagram/draw.js'
import type { DrawingFonts } from '../fonts/measure.js'
import type { Problem } from '../problems/problem.js'
import { fenceKey } from '../site/build.js'
import type { FontPlan } from '../fonts/index.js'
import { drawingStack } from '../fonts/families.js'
import { drawingFaces } from '../fonts/share.js'
import type { Drawing } from '../site/types.js'

export interface DrawnDeck {
  /** By fence key (scripts/site/build.ts). */
  svgs: Record<string, Drawing>
  problems: Problem[]
}

/** Every diagram of a deck, in order. */
export function viewsOf(deck: DeckModel): DiagramView[] {
  return deck.slides.flatMap((slide) =>
    slide.kind === 'pipeline' || slide.kind === 'compare' ? slide.diagram : [],
  )
}

/** What a deck's drawings are measured with: the fonts that they are shown in. */
export const drawingFonts = ({ faces }: Pick<FontPlan, 'faces'>, deck: DeckModel): DrawingFonts => ({
  family: drawingStack(deck.fonts, deck.locale.tag),
  faces: drawingFaces(faces, deck.locale.tag),
})

/**
 * Draws the diagrams of a deck in one language, set in its planned fonts.
 *
 * @param files of the pictures that stand in stages, by output name
 */
export async function drawDeck(
  deck: DeckModel,
  browser: Browser,
  plan: Pick<FontPlan, 'faces'>,
  files: ReadonlyMap<string, string> = new Map(),
): Promise<DrawnDeck> {
  const views = viewsOf(deck)
  const fences = views.map(({ id, mermaid, place, pictures = {} }) => ({
    ...{ id, mermaid, place },
    files: new Map(
      Object.keys(pictures).flatMap((name) => {
        const file = files.get(name)
        return file === undefined ? [] : [[name, file] as const]
      }),
    ),
  }))
  const { svgs, problems } = await drawDiagrams(fences, {
    browser,
    cacheDir: await cacheFolder('diagrams'),
    fonts: drawingFonts(plan, deck),
  })
  const drawings: Record<string, Drawing> = {}
  for (const { id, mermaid, title, description, steps } of views) {
    const svg = svgs.get(id)
    if (svg !== undefined) drawings[fenceKey(mermaid)] = { svg, title, description, steps }
  }
  return { svgs: drawings, problems }
}
