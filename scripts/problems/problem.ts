/** A problem of the content: a value with a code and a place. Tests match codes, never prose. */
import type { ProblemCode } from './catalogue.js'

export interface Problem {
  /** Stable, kebab-case, e.g. `unknown-key`. Catalogue: scripts/problems/catalogue.ts. */
  code: ProblemCode
  /** Path as the user would name it, relative to the working folder where that is shorter. */
  file: string
  /** 1-based. */
  line: number
  column: number
  /** One sentence: what is wrong. */
  message: string
  /** What was expected. */
  expected?: string
  /** What to do, e.g. “did you mean `modality`?”. */
  hint?: string
  /** Code frame with caret, ready to print. */
  frame?: string
  /** Warnings do not fail a build. */
  severity: 'error' | 'warning'
}
