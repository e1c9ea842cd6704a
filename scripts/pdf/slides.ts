/** slides.pdf: the built site's print page as a vector PDF, one page a slide. */
import { writeFile } from 'node:fs/promises'
import type { Page } from 'playwright-chromium'
import type { DeckModel } from '../deck/model.js'
import type { Problem } from '../problems/problem.js'
import { finishPdf } from './finish/index.js'
import { slideBookmarks } from './finish/outline.js'
import { canvas, firstLine, openPrintPage } from './page/open.js'
import { anchorsByRoute, linkElsewhere, rewriteLinks } from './page/links.js'
import { slideParts, type SlideRange } from './page/parts.js'
import { preparePage } from './page/prepare.js'
import { tellEmbedded } from '../site/embedded.js'
import { isOutside, printProblem } from './problem.js'
import type { PrintedSlide, PrintResult, SlidesInput } from './types.js'

/**
 * Prints slides.pdf from the built site, in parts that are joined afterwards.
 *
 * @returns the file's figures, and problems; with an error no file is written
 * @throws what the disk throws
 */
export async function printSlides(input: SlidesInput): Promise<PrintResult> {
  const { deck, clicks } = input
  const start = performance.now()
  const parts: Uint8Array[] = []
  const printed: PrintedSlide[] = []
  const problems: Problem[] = []
  try {
    for (const range of slideParts(deck, { clicks, most: input.pagesOfPart })) {
      const part = await printPart(input, range)
      problems.push(...part.problems)
      if (!part.pdf) return { files: [], problems }
      parts.push(part.pdf)
      printed.push(...part.slides)
    }
    const firstPage = new Map<number, number>()
    for (const [index, { number }] of printed.entries())
      if (!firstPage.has(number)) firstPage.set(number, index)
    const done = await finishPdf(parts, {
      deck,
      now: input.now,
      bookmarks: slideBookmarks(deck, (slide) => firstPage.get(slide)),
      labels: pageLabels(printed),
    })
    if (done.pages !== printed.length)
      problems.push(
        printProblem(
          deck,
          'print-pages-wrong',
          `${printed.length} pages were due, the PDF has ${done.pages}`,
        ),
      )
    await writeFile(input.out, done.bytes)
    const ms = Math.round(performance.now() - start)
    return { files: [{ file: input.out, pages: done.pages, bytes: done.bytes.length, ms }], problems }
  } catch (error) {
    if (isOutside(error)) throw error
    const message = `slides.pdf was not printed: ${firstLine(error)}`
    return { files: [], problems: [...problems, printProblem(deck, 'print-failed', message)] }
  }
}

/** A part as the browser prints it; none after an error. */
async function printPart(
  input: SlidesInput,
  range: SlideRange,
): Promise<{ pdf?: Uint8Array; slides: PrintedSlide[]; problems: Problem[] }> {
  const { page, slides, problems, close } = await openPrintPage(input, { clicks: input.clicks, range })
  try {
    if (problems.some(({ severity }) => severity === 'error')) return { slides, problems }
    problems.push(...(await readyForPrint(page, input.deck)))
    await linkElsewhere(page)
    const pdf = await page.pdf({
      width: `${canvas.width}px`,
      height: `${canvas.height}px`,
      margin: { top: 0, right: 0, bottom: 0, left: 0 },
      printBackground: true,
      tagged: true,
    })
    return { pdf, slides, problems }
  } finally {
    await close()
  }
}

/** Styles, tags and links; the problems are links that lead nowhere. */
export async function readyForPrint(page: Page, deck: DeckModel): Promise<Problem[]> {
  await tellEmbedded(page, deck)
  await preparePage(page)
  const { broken } = await rewriteLinks(page, anchorsByRoute(deck))
  return broken.map(({ href, slide }) =>
    printProblem(deck, 'print-link-broken', `slide ${slide} links to ${href}, which is no slide`, {
      slide,
      severity: 'warning',
    }),
  )
}

/** `3` for a slide of one page, `3.1`, `3.2` … for its click steps. */
function pageLabels(printed: PrintedSlide[]): string[] {
  const pages = new Map<number, number>()
  for (const { number } of printed) pages.set(number, (pages.get(number) ?? 0) + 1)
  const seen = new Map<number, number>()
  return printed.map(({ number }) => {
    const step = (seen.get(number) ?? 0) + 1
    seen.set(number, step)
    return pages.get(number) === 1 ? String(number) : `${number}.${step}`
  })
}
