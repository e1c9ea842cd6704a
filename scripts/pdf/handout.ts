/** handout.pdf: the slides as vector pictures with notes, sources and room for writing, on A4. */
import { writeFile } from 'node:fs/promises'
import type { DeckModel } from '../deck/model.js'
import type { Problem } from '../problems/problem.js'
import { destinations, type Destination } from './finish/destinations.js'
import { finishPdf } from './finish/index.js'
import { slideBookmarks, type Bookmark } from './finish/outline.js'
import { endParts } from './handout/parts.js'
import { planHandout } from './handout/sections.js'
import { Sheets, type Draft } from './handout/sheets.js'
import { word } from './handout/words.js'
import { anchorsByRoute } from './page/links.js'
import { firstLine } from './page/open.js'
import { slideParts } from './page/parts.js'
import { isOutside, printProblem } from './problem.js'
import type { HandoutInput, PrintResult } from './types.js'

/**
 * Prints handout.pdf from the built site, in parts that are joined afterwards. The notes come from the deck model,
 * not from the site, and never the private ones.
 *
 * The contents need page numbers, which are known after printing: every part is printed once for them, and once
 * with them.
 *
 * @returns the file's figures, and problems; with an error no file is written
 * @throws what the disk throws
 */
export async function printHandout(input: HandoutInput): Promise<PrintResult> {
  const { deck, notes = true, layout = 'page' } = input
  const start = performance.now()
  const anchors = anchorsByRoute(deck)
  const plan = planHandout(deck, anchors, { notes, layout })
  const ranges = slideParts(deck, {
    starts: plan.starts,
    most: input.pagesOfPart,
  })
  const sheets = ranges.map((_, index) => new Sheets(input, plan, ranges, index))
  const problems: Problem[] = []
  try {
    const drafts: Draft[] = []
    for (const part of sheets) {
      problems.push(...(await part.open()))
      if (problems.some(({ severity }) => severity === 'error')) return { files: [], problems }
      drafts.push(await part.draft())
      // Only one part's slides at a time.
      if (sheets.length > 1) await part.close()
    }
    const numbers = pageNumbers(drafts)
    const pages = drafts.reduce((sum, draft) => sum + draft.pages, 0)
    const printed: Uint8Array[] = []
    let before = 0
    for (const [index, part] of sheets.entries()) {
      await part.open()
      printed.push(await part.print(numbers, before, pages))
      before += drafts[index]?.pages ?? 0
      await part.close()
    }
    const done = await finishPdf(printed, {
      deck,
      now: input.now,
      suffix: word(deck, 'handout'),
      bookmarks: (document) => handoutBookmarks(deck, anchors, destinations(document)),
    })
    await writeFile(input.out, done.bytes)
    const ms = Math.round(performance.now() - start)
    return { files: [{ file: input.out, pages: done.pages, bytes: done.bytes.length, ms }], problems }
  } catch (error) {
    if (isOutside(error)) throw error
    const message = `handout.pdf was not printed: ${firstLine(error)}`
    return { files: [], problems: [...problems, printProblem(deck, 'print-failed', message)] }
  } finally {
    for (const part of sheets) await part.close()
  }
}

/** Page of every anchor in the whole file. */
function pageNumbers(drafts: Draft[]): Record<string, number> {
  const numbers: Record<string, number> = {}
  let before = 0
  for (const { pages, places } of drafts) {
    for (const [name, page] of places) numbers[name] = before + page
    before += pages
  }
  return numbers
}

function handoutBookmarks(
  deck: DeckModel,
  anchors: Record<string, string>,
  places: Map<string, Destination>,
): Bookmark[] {
  const ends = Object.entries(endParts).flatMap(([part, anchor]) => {
    const place = places.get(anchor)
    return place ? [{ title: word(deck, part), page: place.page }] : []
  })
  return [...slideBookmarks(deck, (slide) => places.get(anchors[slide] ?? '')?.page), ...ends]
}
