/** What the server of `dev` tells its pages of the content as it was saved. */

/** One mistake: the same words as the terminal has. */
export interface Mistake {
  /** `file:line:column`; empty for what has no place. */
  place: string
  code: string
  message: string
  frame?: string
  expected?: string
  hint?: string
}

/** What a page is told; `composables/mistakes.ts` shows it. */
export interface Mistakes {
  /** How often it has changed: later ones count. */
  version: number
  /** In the deck's language. */
  words: { title: string; stays: string; expected: string; hint: string }
  tag: string
  dir: string
  /** None: all is well. */
  mistakes: Mistake[]
}
