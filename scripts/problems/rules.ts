/** How heavy a deck wants its warnings to be. */
import { catalogue, type ProblemCode, severityOf } from './catalogue.js'
import type { Problem } from './problem.js'

/** By code of a warning: not told, told, or an error. */
export type Rules = Readonly<Record<string, 'off' | 'warning' | 'error'>>

/** Codes whose weight a deck may choose: what is an error stays one, or a build would do something else than asked. */
export const adjustable: readonly ProblemCode[] = (Object.keys(catalogue) as ProblemCode[]).filter(
  (code) => severityOf(code) === 'warning',
)

/** The problems as the deck wants them told. */
export function byRules(problems: readonly Problem[], rules: Rules = {}): Problem[] {
  return problems.flatMap((problem): Problem[] => {
    const rule = Object.hasOwn(rules, problem.code) ? rules[problem.code] : undefined
    if (rule === undefined || !adjustable.includes(problem.code)) return [problem]
    return rule === 'off' ? [] : [{ ...problem, severity: rule }]
  })
}
