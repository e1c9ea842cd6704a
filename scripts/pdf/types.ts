/** What goes into the PDF exporters and what comes out. */
import type { Browser } from 'playwright-chromium'
import type { DeckModel } from '../deck/model.js'
import type { Problem } from '../problems/problem.js'

export interface PrintInput {
  browser: Browser
  /** Address of the built site of one language, e.g. `http://127.0.0.1:4000/zh/` (hash routing). */
  url: string
  deck: DeckModel
  /** How long to wait for the print page, in ms. Default 60000. */
  timeoutMs?: number
  /** About the most pages that the browser prints in one run (parts.ts). */
  pagesOfPart?: number
  /** Date of the files for a deck without one. Default 2000-01-01, so that two builds are equal. */
  now?: Date
}

export interface SlidesInput extends PrintInput {
  /** Path of the PDF. */
  out: string
  /** A page for each click step; otherwise every slide is shown after its last click. */
  clicks?: boolean
}

export interface HandoutInput extends PrintInput {
  out: string
  /** With the speaker notes (never the private ones). Default true. */
  notes?: boolean
  /** One slide a page, or six. Default `page`. */
  layout?: 'page' | 'overview'
}

export interface PicturesInput extends PrintInput {
  /** Folder for `001.png` … */
  outDir: string
  /** Path of the sheet with every slide. */
  sheet: string
  /** Pixels a CSS pixel; 1 = 1280×720. Default 1.5. */
  scale?: number
}

export interface PrintFigures {
  file: string
  pages: number
  bytes: number
  ms: number
}

export interface PrintResult {
  files: PrintFigures[]
  problems: Problem[]
}

/** One `.print-slide-container` of the print page. */
export interface PrintedSlide {
  /** Its DOM id, `012-01`; also the name of its PDF destination. */
  anchor: string
  /** 1-based slide number. */
  number: number
}
