/**
 * What YAML cannot read, told as the mistake that a hand has made. YAML’s own errors say where the parser has lost
 * its way, often lines later, and follow one another. Here each error is tried to be mended in the ways of the usual
 * mistakes; the first one after which the file reads on is the mistake. It is told once, with the line as it was
 * meant, and the search goes on in the mended file: what follows from a mistake has vanished with it.
 */
import type { ProblemCode } from '../../problems/catalogue.js'
import { type Reporter } from '../../problems/reporter.js'
import { SourceText } from '../../problems/text.js'
import {
  blockTextRepairs,
  commentRepairs,
  escapeRepairs,
  indentRepairs,
  openRepairs,
  tabRepairs,
} from './blocks.js'
import { shorten } from '../rewrite.js'
import { type Repair, repairsOf } from './repairs.js'

/** An error of the YAML library. */
export interface Slip {
  offset: number
  /** The problem where no usual mistake explains it. */
  code: ProblemCode
  message: string
  hint?: string | undefined
}

/** Characters that may be parsed in search of mistakes: about a second. */
const budget = 1_200_000
/** Mistakes told of one file. */
const maxTold = 20

/**
 * Tells the mistakes behind the errors of a file.
 *
 * @param first the first error of the text
 * @param firstOf the first error of another text
 */
export function reportSlips(
  source: SourceText,
  first: Slip,
  firstOf: (text: string) => Slip | undefined,
  reporter: Reporter,
): void {
  let left = budget
  let current: SourceText = source
  let slip: Slip | undefined = first
  const told = new Map<number, Repair>()
  const meant = new Map<number, string>()
  while (slip && told.size < maxTold) {
    const found: { repair: Repair; text: string; next: Slip | undefined } | undefined = heal(slip)
    if (!found) {
      const { line, column } = current.placeAt(slip.offset)
      // In a line that was mended already, the rest is told when its writer has seen to it.
      if (told.has(line)) break
      reporter.report(slip.code, { source, line, column }, slip.message, { hint: slip.hint })
      break
    }
    for (const [line, text] of found.repair.lines) meant.set(line, text)
    if (!told.has(found.repair.line)) told.set(found.repair.line, found.repair)
    current = new SourceText(found.text, source.name, source.relative)
    slip = found.next
  }
  for (const { code, line, at, message, advice } of told.values()) {
    const column = Math.min(at, source.line(line).length) + 1
    const corrected = meant.get(line) ?? ''
    // What is mended in many lines has none to show.
    const whole = code === 'tab-indent' || corrected.includes('＃')
    const hint = whole ? advice : [advice, `write: ${shorten(corrected.trim())}`].filter(Boolean).join('; ')
    reporter.report(code, { source, line, column }, message, { hint })
  }

  function heal(error: Slip): { repair: Repair; text: string; next: Slip | undefined } | undefined {
    const lines = current.text.split('\n')
    const place = current.placeAt(error.offset)
    const tried = new Set<string>()
    for (const repair of candidates(error, lines, place.line)) {
      const changed = [...lines]
      for (const [line, text] of repair.lines) changed[line - 1] = text
      const text = changed.join('\n')
      if (tried.has(text) || text === current.text) continue
      tried.add(text)
      left -= text.length
      if (left < 0) return undefined
      const next = firstOf(text)
      if (!next || reaches(text, next, Math.max(place.line, repair.line))) return { repair, text, next }
    }
    return undefined
  }

  function* candidates(error: Slip, lines: string[], line: number): Iterable<Repair> {
    if (error.code === 'tab-indent') yield* tabRepairs(lines)
    const column = current.placeAt(error.offset).column
    if (error.code === 'bad-escape')
      yield* escapeRepairs(lines[line - 1] ?? '', line, column - 1, error.message)
    const opening = openRepairs(current.text, lines, error.offset, (offset) => current.placeAt(offset))
    // What is open since an earlier line explains more than what stands in this one.
    yield* opening.filter((repair) => repair.line < line)
    yield* repairsOf(lines[line - 1] ?? '', line)
    yield* opening
    yield* blockTextRepairs(lines, line)
    const below = lines.findIndex((text, index) => index >= line && text.trim() !== '') + 1
    for (const near of [line, below]) yield* indentRepairs(lines, near)
    yield* commentRepairs(lines, line)
    for (const near of [below, line - 1]) if (near > 0) yield* repairsOf(lines[near - 1] ?? '', near)
  }
}

/** Is the next error beyond a line? */
function reaches(text: string, next: Slip, line: number): boolean {
  return text.slice(0, next.offset).split('\n').length > line
}
