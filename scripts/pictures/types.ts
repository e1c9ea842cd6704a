import type { ProblemCode } from '../problems/catalogue.js'

/** What is wrong with a picture. */
export interface PictureFault {
  code: ProblemCode
  /** The end of a sentence that starts with the picture’s name. */
  why: string
  expected?: string
  hint?: string
}
