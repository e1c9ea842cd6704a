/** Collects problems: code and place in, complete problem values with frame and severity out. */
import { type ProblemCode, severityOf } from './catalogue.js'
import type { Problem } from './problem.js'
import type { SourceText } from './text.js'

export interface Details {
  expected?: string
  hint?: string
}

/** A place in a file whose text is at hand (for the frame). */
export interface Spot {
  source: SourceText
  line: number
  column: number
}

export class Reporter {
  readonly problems: Problem[] = []
  private readonly seen = new Set<string>()

  /** Adds a problem at a place of a text. The same code and message at the same place is added once. */
  report(code: ProblemCode, spot: Spot, message: string, details: Details = {}): void {
    this.add(code, spot.source.name, spot.line, spot.column, message, details, () =>
      spot.source.frame(spot.line, spot.column),
    )
  }

  /** Adds a problem of a file or folder as a whole, which has no text to show. */
  reportFile(code: ProblemCode, file: string, message: string, details: Details = {}): void {
    this.add(code, file, 1, 1, message, details)
  }

  /** Adds what another one has collected. */
  repeat({ problems }: Reporter): void {
    for (const problem of problems) {
      const { code, file, line, column, message } = problem
      const key = keyOf(code, file, line, column, message)
      if (this.seen.has(key)) continue
      this.seen.add(key)
      this.problems.push(problem)
    }
  }

  private add(
    code: ProblemCode,
    file: string,
    line: number,
    column: number,
    message: string,
    details: Details,
    frame?: () => string,
  ): void {
    const key = keyOf(code, file, line, column, message)
    if (this.seen.has(key)) return
    this.seen.add(key)
    const problem: Problem = { code, file, line, column, message, severity: severityOf(code) }
    if (details.expected !== undefined) problem.expected = details.expected
    if (details.hint !== undefined) problem.hint = details.hint
    if (frame) problem.frame = frame()
    this.problems.push(problem)
  }
}

const keyOf = (...place: [string, string, number, number, string]): string => JSON.stringify(place)

/** The spot of an offset in a text. */
export function spotAt(source: SourceText, offset: number): Spot {
  const { line, column } = source.placeAt(offset)
  return { source, line, column }
}
