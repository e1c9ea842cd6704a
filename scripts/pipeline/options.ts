/** What a build is asked for. */
import type { Progress } from './progress.js'

/** Where things lie. All paths absolute. */
export interface Places {
  /** The project: its `slides/` hold the committed markdown, its `.diptych/` what is being worked on. */
  root: string
  /** The content folder, into which no output is written. */
  content: string
  /** The output folder. */
  out: string
}

/** What is made of each deck. */
export interface BuildOptions extends Places {
  /** Keys of languages; all of each deck's when empty. */
  languages: string[]
  /** Path of the browser to use; one is looked for without it. */
  browser?: string | undefined
  /** slides.pdf and handout.pdf. */
  pdf: boolean
  /** Measure every slide in the browser. */
  inspect: boolean
  /** A picture of each slide and a sheet of them. */
  png: boolean
  /** slides.pdf with a page for each click step. */
  clicks: boolean
  /** Speaker notes in the handout. */
  notes: boolean
  /** The handout: a slide a page, or six. */
  layout: 'page' | 'overview'
  /** Publish the presenter view and the notes. */
  presenter: boolean
  /** Every warning is an error: for a release. */
  strict?: boolean
}

/** What a build has of the world besides its files. */
export interface BuildEffects {
  progress: Progress
  /** Aborted when the work shall end; the last output then stays as it is. */
  signal: AbortSignal
  /** The time that is written into files, where builds shall be reproducible; the clock's without it. */
  now?: Date | undefined
  /** The folder that paths are shown from. */
  cwd: string
}
