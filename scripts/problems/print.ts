/** Problems for people (text, with or without colour) and for machines (JSON). */
import type { Problem } from './problem.js'
import { isUnfinished, unfinishedLine } from './unfinished.js'

export interface PrintOptions {
  /** ANSI colours. */
  color: boolean
  /** Only problems of these codes are shown; the last lines still count all. */
  only?: readonly string[]
}

/** Problems in reading order: by file, line, column, then code. Does not change its input. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code),
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Problems as text: for each `file:line:column  code  message`, code frame, what was expected and a
 * hint; what is unfinished in one line; then one summary line. Warnings come first: who looks at the end of a long
 * list sees the errors. An empty list gives an empty string.
 */
export function formatProblems(problems: readonly Problem[], { color, only = [] }: PrintOptions): string {
  if (problems.length === 0) return ''
  const paint = color ? ansi : plain
  const listed = sortProblems(problems).filter((one) =>
    only.length > 0 ? only.includes(one.code) : !isUnfinished(one),
  )
  const errors = listed.filter(({ severity }) => severity === 'error')
  const warnings = listed.filter(({ severity }) => severity === 'warning')
  const blocks = [...warnings, ...errors].map((problem) => formatProblem(problem, paint))
  const unfinished = only.length > 0 ? '' : unfinishedLine(problems)
  return `${[...blocks, ...(unfinished ? [paint('yellow', unfinished)] : []), summary(problems, paint)].join('\n\n')}\n`
}

/** Problems as JSON for machines: `{problems, errors, warnings}`, sorted, with a line break at the end. */
export function problemsJson(problems: readonly Problem[]): string {
  return JSON.stringify({ problems: sortProblems(problems), ...count(problems) }, null, 2) + '\n'
}

type Style = 'red' | 'yellow' | 'cyan' | 'dim' | 'bold'
type Paint = (style: Style, text: string) => string

const codes: Record<Style, number> = { red: 31, yellow: 33, cyan: 36, dim: 2, bold: 1 }
const ansi: Paint = (style, text) => `\x1b[${codes[style]}m${text}\x1b[0m`
const plain: Paint = (_style, text) => text

function formatProblem(problem: Problem, paint: Paint): string {
  const tone = problem.severity === 'warning' ? 'yellow' : 'red'
  const place = `${problem.file}:${problem.line}:${problem.column}`
  const lines = [`${paint('bold', place)}  ${paint(tone, problem.code)}  ${problem.message}`]
  if (problem.frame !== undefined) lines.push(paint('dim', indent(problem.frame)))
  if (problem.expected !== undefined) lines.push(`  expected: ${below(problem.expected)}`)
  if (problem.hint !== undefined) lines.push(`  hint: ${paint('cyan', below(problem.hint))}`)
  return lines.join('\n')
}

/** Further lines of a text stand as deep as they are given (YAML to copy), and at least below its first one. */
const below = (text: string): string => text.replace(/\n(?! {4})/g, '\n    ')

const indent = (text: string): string => text.replace(/^/gm, '  ')

function count(problems: readonly Problem[]): { errors: number; warnings: number } {
  const warnings = problems.filter((problem) => problem.severity === 'warning').length
  return { errors: problems.length - warnings, warnings }
}

function summary(problems: readonly Problem[], paint: Paint): string {
  const { errors, warnings } = count(problems)
  const files = new Set(problems.map((problem) => problem.file)).size
  const parts: string[] = []
  if (errors > 0) parts.push(paint('red', plural(errors, 'error')))
  if (warnings > 0) parts.push(paint('yellow', plural(warnings, 'warning')))
  return `${parts.join(', ')} in ${plural(files, 'file')}`
}

const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`
