/** handout.pdf: the slides as vector pictures with notes, sources and room for writing, on A4. */
import { writeFile } from 'node:fs/promises'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Page } from 'playwright-chromium'
import type { DeckModel } from '../deck/model.js'
import { destinations, type Destination } from './finish/destinations.js'
import { finishPdf } from './finish/index.js'
import { slideBookmarks, type Bookmark } from './finish/outline.js'
import { arrange, drawLines, fillNumbers, slideFontFamily } from './handout/arrange.js'
import { handoutCss, sheet } from './handout/css.js'
import { endParts, partsOf } from './handout/front.js'
import { planHandout } from './handout/sections.js'
import { word } from './handout/words.js'
import { anchorsByRoute } from './page/links.js'
import { firstLine, openPrintPage, settle } from './page/open.js'
import { printProblem } from './problem.js'
import { readyForPrint } from './slides.js'
import type { HandoutInput, PrintedSlide, PrintResult } from './types.js'

/**
 * Prints handout.pdf from the built site. The notes come from the deck model, not from the site, and never
 * the private ones.
 *
 * @returns the file's figures, and problems; with an error no file is written
 */
export async function printHandout(input: HandoutInput): Promise<PrintResult> {
  const opened = await openPrintPage(input)
  try {
    if (opened.problems.some(({ severity }) => severity === 'error'))
      return { files: [], problems: opened.problems }
    const result = await printOpenHandout(input, opened.page, opened.slides)
    return { ...result, problems: [...opened.problems, ...result.problems] }
  } catch (error) {
    const problem = printProblem(
      input.deck,
      'print-failed',
      `handout.pdf was not printed: ${firstLine(error)}`,
    )
    return { files: [], problems: [...opened.problems, problem] }
  } finally {
    await opened.close()
  }
}

async function printOpenHandout(
  input: HandoutInput,
  page: Page,
  printed: PrintedSlide[],
): Promise<PrintResult> {
  const { deck, notes = true, layout = 'page' } = input
  const start = performance.now()
  // A broken link is told by slides.pdf.
  await readyForPrint(page, deck, printed)
  const anchors = anchorsByRoute(deck, printed)
  const { sections, headers } = planHandout(deck, anchors, { notes, layout })
  await arrange(page, sections, handoutCss(deck, headers, await slideFontFamily(page)), deck.locale)
  await settle(page)
  await drawLines(page, sheet.height)

  // The contents need page numbers, which are known after printing: print once for them, once with them.
  const draft = await PDFDocument.load(await pdf(page, false), { updateMetadata: false })
  const numbers = [...destinations(draft)].map(([name, { page }]) => [name, page + 1] as const)
  await fillNumbers(page, Object.fromEntries(numbers))
  const done = await finishPdf(await pdf(page, true), {
    deck,
    now: input.now,
    suffix: word(deck, 'handout'),
    bookmarks: (document) => handoutBookmarks(deck, anchors, destinations(document)),
  })
  await writeFile(input.out, done.bytes)
  const ms = Math.round(performance.now() - start)
  return { files: [{ file: input.out, pages: done.pages, bytes: done.bytes.length, ms }], problems: [] }
}

function pdf(page: Page, tagged: boolean): Promise<Buffer> {
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged })
}

function handoutBookmarks(
  deck: DeckModel,
  anchors: Record<string, string>,
  places: Map<string, Destination>,
): Bookmark[] {
  const ends = partsOf(deck).flatMap((part) => {
    const place = places.get(endParts[part])
    return place ? [{ title: word(deck, part), page: place.page }] : []
  })
  return [...slideBookmarks(deck, (slide) => places.get(anchors[slide] ?? '')?.page), ...ends]
}
