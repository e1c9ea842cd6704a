/** What is only unfinished: it stops no build until it is to be released (`--strict`), and is told in one line. */
import type { ProblemCode } from './catalogue.js'
import type { Problem } from './problem.js'

/** By code, how many of them are counted in the line. */
const words: Partial<Record<ProblemCode, [one: string, many: string]>> = {
  'no-minutes': ['slide without minutes', 'slides without minutes'],
  'minutes-mismatch': [
    'length that is not the sum of its slides',
    'lengths that are not the sum of their slides',
  ],
  'no-notes': ['slide without notes', 'slides without notes'],
  'no-source': ['item without a source', 'items without a source'],
  'uncited-source': ['source that nothing cites', 'sources that nothing cites'],
}

/** Is the problem a warning of this kind? */
export const isUnfinished = ({ code, severity }: Problem): boolean =>
  severity === 'warning' && Object.hasOwn(words, code)

/** One line about all of them; `''` where there are none. */
export function unfinishedLine(problems: readonly Problem[]): string {
  const counts = new Map<ProblemCode, number>()
  for (const { code } of problems.filter(isUnfinished)) counts.set(code, (counts.get(code) ?? 0) + 1)
  if (counts.size === 0) return ''
  const parts = [...counts].map(([code, n]) => `${n} ${words[code]![n === 1 ? 0 : 1]}`)
  return `Unfinished: ${parts.join(', ')} (--strict tells where).`
}

/** With `--strict`, nothing may be left: every warning is an error. */
export const strictly = (problems: readonly Problem[], strict: boolean): Problem[] =>
  strict ? problems.map((problem) => ({ ...problem, severity: 'error' })) : [...problems]
