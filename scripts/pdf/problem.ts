import { isBrowserGone } from '../browser/gone.js'
import type { DeckModel } from '../deck/model.js'
import type { ProblemCode } from '../problems/catalogue.js'
import type { Problem } from '../problems/problem.js'
import { isSystemError } from '../problems/system.js'

export type PrintCode = Extract<ProblemCode, `print-${string}`>

/** A problem of printing, at the slide's place in the content, or at the deck's start without a slide. */
export function printProblem(
  deck: DeckModel,
  code: PrintCode,
  message: string,
  options: { slide?: number; hint?: string; severity?: Problem['severity'] } = {},
): Problem {
  const place = deck.slides.find(({ number }) => number === options.slide)?.place ?? deck.slides[0]?.place
  return {
    code,
    file: place?.file ?? 'deck.yaml',
    line: place?.line ?? 1,
    column: place?.column ?? 1,
    message,
    hint: options.hint,
    severity: options.severity ?? 'error',
  }
}

/** A full disk, a browser that was ended: nothing that editing the content would mend. */
export const isOutside = (error: unknown): boolean => isSystemError(error) || isBrowserGone(error)
