/** A text file with its places: offsets to lines and columns, and code frames. */
import type { Place } from './place.js'
import { codeFrame } from './frame.js'

/**
 * A text that problems point into. Lines end with LF or CRLF; lines and columns are 1-based, columns
 * count UTF-16 code units, as editors do in `file:line:column`.
 */
export class SourceText {
  readonly text: string
  /** Path as the user would name it, for problems. */
  readonly name: string
  /** Path relative to the deck folder, for places in the deck model. */
  readonly relative: string
  private readonly starts: number[] = [0]

  constructor(text: string, name: string, relative = name) {
    this.text = text
    this.name = name
    this.relative = relative
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1)
  }

  /** The place of an offset; offsets outside of the text give its start or end. */
  placeAt(offset: number): Place {
    const target = Math.min(Math.max(offset, 0), this.text.length)
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.starts[middle] ?? 0) <= target) low = middle
      else high = middle - 1
    }
    return { file: this.relative, line: low + 1, column: target - (this.starts[low] ?? 0) + 1 }
  }

  /** One line without its line break; empty for a line that is not there. */
  line(number: number): string {
    const start = this.starts[number - 1]
    if (start === undefined) return ''
    const end = this.starts[number] ?? this.text.length + 1
    return this.text.slice(start, end - 1).replace(/\r$/, '')
  }

  get lineCount(): number {
    return this.starts.length
  }

  /** Two lines of context, the line itself and a caret under the column. */
  frame(line: number, column: number): string {
    return codeFrame((number) => this.line(number), line, column)
  }
}
