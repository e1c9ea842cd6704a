/** Finds the code spans of inline text: runs of backticks closed by a run of the same length. */

export interface CodeSpan {
  /** Offset after the closing backticks. */
  end: number
  value: string
}

/** Code spans by start, and the offsets of backtick runs that nothing closes. */
export function backtickRuns(text: string): { spans: Map<number, CodeSpan>; unclosed: number[] } {
  const spans = new Map<number, CodeSpan>()
  const unclosed: number[] = []
  const runs = [...text.matchAll(/`+/g)].map((match) => ({ at: match.index, length: match[0].length }))
  const byLength = new Map<number, number[]>()
  for (const run of runs) {
    const starts = byLength.get(run.length) ?? []
    starts.push(run.at)
    byLength.set(run.length, starts)
  }
  const pointer = new Map<number, number>()
  /** The next run of this length after an offset. Offsets only grow, so each list is walked once. */
  const next = (length: number, after: number): number | undefined => {
    const starts = byLength.get(length) ?? []
    let index = pointer.get(length) ?? 0
    while (index < starts.length && (starts[index] ?? 0) < after) index++
    pointer.set(length, index)
    return starts[index]
  }
  let free = 0
  for (const run of runs) {
    if (run.at < free) continue
    // A backslash takes the first backtick out of an opening run, but is literal inside of code.
    const escaped = isEscaped(text, run.at, free) ? 1 : 0
    const at = run.at + escaped
    const length = run.length - escaped
    if (length === 0) continue
    const end = at + length
    const close = next(length, end)
    if (close === undefined) {
      unclosed.push(at)
      continue
    }
    spans.set(at, { end: close + length, value: trimOne(text.slice(end, close)) })
    free = close + length
  }
  return { spans, unclosed }
}

function isEscaped(text: string, at: number, from: number): boolean {
  let slashes = 0
  while (at - slashes - 1 >= from && text.charAt(at - slashes - 1) === '\\') slashes++
  return slashes % 2 === 1
}

/** One space on both sides is not part of the code, so that code may start with a backtick. */
function trimOne(code: string): string {
  return code.startsWith(' ') && code.endsWith(' ') && code.trim() !== '' ? code.slice(1, -1) : code
}
