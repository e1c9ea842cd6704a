/** The contract between a build and the process that runs Slidev for it. All of it is JSON. */

/** Holds, below a deck's folder and until the page is postprocessed, what `deck.html` is made of. */
export const SINGLE = { folder: '.single', script: 'script.js', style: 'style.css' }

/**
 * Holds, in a deck's folder and until the page is postprocessed, which files its script will ask for: a list of addresses
 * from the page.
 */
export const PRELOAD_FILE = '.preload.json'

/** A diagram that was drawn before the build. */
export interface Drawing {
  svg: string
  title: string
  /** Text alternative. */
  description: string
  /** Click steps. */
  steps: number
  /** Its first lane alone, for before the first click. */
  opening?: string
}

/** The same for the reading page, which has one for narrow screens, too. */
export interface ReadingDrawing extends Drawing {
  /** Runs from top to bottom (scripts/diagram/layout/upright). */
  upright?: string | undefined
}

export interface SiteDeck {
  /** Deck id, e.g. `llm-vs-lmm`: the folder in `dist`. */
  id: string
  /** Language code, e.g. `zh`: the folder below it. */
  lang: string
  /** The Slidev markdown (renderMarkdown's output). */
  markdown: string
  /** Drawings by fence key (see `fenceKey`). */
  svgs: Record<string, Drawing>
  /** Markdown that is taken as it is. */
  raw?: string[]
  /** css with `@font-face` rules in place of styles/fonts.css; undefined keeps the npm packages' whole fonts. */
  fontsCss?: string
}

export interface SiteOptions {
  /** Keep the presenter view. */
  presenter?: boolean
  /** Keep the speaker notes in the site. The presenter view needs them. */
  notes?: boolean
  /** Also make what `deck.html` is made of, with the presenter view and the notes, in `.single` beside the site. */
  single?: boolean
  /** Leave out library code that the deck does not use (default). Switch off to debug. */
  lean?: boolean
}

export interface SiteJob {
  decks: {
    id: string
    lang: string
    entry: string
    outDir: string
    svgs: Record<string, Drawing>
    raw?: string[]
    fontsCss?: string
  }[]
  options: Required<SiteOptions> & {
    /** The project is reached by a link, which is not to be resolved. */
    linked?: boolean
  }
}

export interface SiteFigures {
  id: string
  lang: string
  outDir: string
  ms: number
}

/** Messages of the building process to its parent. */
export type SiteMessage =
  | { type: 'start'; id: string; lang: string }
  | { type: 'done'; figures: SiteFigures }
  | { type: 'log'; text: string }
  | { type: 'failed'; id: string; lang: string; message: string }
