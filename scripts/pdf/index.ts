/** Everything that is printed from a built site: slides.pdf, handout.pdf and pictures. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { printHandout } from './handout.js'
import { printPictures } from './pictures.js'
import { printSlides } from './slides.js'
import type { PrintInput, PrintResult } from './types.js'

export interface PrintDeckInput extends PrintInput {
  /** Gets slides.pdf, handout.pdf, png/001.png … and thumbnails.png. Made when it is missing. */
  outDir: string
  /** Default true. */
  slides?: boolean
  /** Default true. */
  handout?: boolean
  /** slides.pdf with a page for each click step. */
  clicks?: boolean
  /** The handout with speaker notes. Default true. */
  notes?: boolean
  /** The handout with one slide a page (default) or six. */
  layout?: 'page' | 'overview'
  /** Also pictures. */
  png?: boolean
  /** Pixels a CSS pixel in the pictures. Default 1.5. */
  pngScale?: number
}

/** More slides than this are printed one file after the other, to bound the memory. */
const parallelUpTo = 150

/** Prints what was asked for with one browser. Never throws for a deck that cannot be printed, only what the disk throws. */
export async function printDeck(input: PrintDeckInput): Promise<PrintResult> {
  const { slides = true, handout = true, png = false, outDir } = input
  await mkdir(outDir, { recursive: true })
  const jobs = [
    slides && (() => printSlides({ ...input, out: join(outDir, 'slides.pdf') })),
    handout && (() => printHandout({ ...input, out: join(outDir, 'handout.pdf') })),
    png &&
      (() =>
        printPictures({
          ...input,
          outDir: join(outDir, 'png'),
          sheet: join(outDir, 'thumbnails.png'),
          scale: input.pngScale,
        })),
  ].filter((job) => job !== false)
  const results: PrintResult[] = []
  if (input.deck.slides.length <= parallelUpTo) results.push(...(await Promise.all(jobs.map((job) => job()))))
  else for (const job of jobs) results.push(await job())
  return {
    files: results.flatMap(({ files }) => files),
    problems: unique(results.flatMap(({ problems }) => problems)),
  }
}

function unique<T>(values: T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}

export { printHandout } from './handout.js'
export { printPictures } from './pictures.js'
export { printSlides } from './slides.js'
export type * from './types.js'
