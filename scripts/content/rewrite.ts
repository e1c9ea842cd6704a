/** A line of a file as it was meant, for hints. */
import type { SourceText } from '../problems/text.js'
import { quoted } from './slips/quote.js'
import { repairsOf } from './slips/repairs.js'

/**
 * The line of an offset, trimmed, with a stretch of it in quotes or replaced.
 * @param to end of the stretch; what lies in later lines is not shown
 * @param text what stands there instead; the stretch itself in quotes without it
 */
export function rewritten(source: SourceText, from: number, to: number, text?: string): string {
  const { line, column } = source.placeAt(from)
  const written = source.line(line)
  const end = Math.min(written.length, column - 1 + Math.max(0, to - from))
  const stretch = written.slice(column - 1, end).trimEnd()
  const rest = written.slice(column - 1 + stretch.length)
  return shorten(`${written.slice(0, column - 1)}${text ?? quoted(stretch)}${rest}`.trim())
}

/** The line of a mapping in braces with its texts in quotes; nothing where they need none. */
export function meantPair(source: SourceText, from: number): string | undefined {
  const { line } = source.placeAt(from)
  const repair = repairsOf(source.line(line), line).find(({ code }) => code === 'text-needs-quotes')
  const meant = repair?.lines.get(line)?.trim()
  return meant === undefined ? undefined : shorten(meant)
}

/** A long line without its end. */
export const shorten = (line: string): string => (line.length > 160 ? `${line.slice(0, 157)}…` : line)
