/** How heavy a deck wants its warnings to be. */
import { expect, it } from 'vitest'
import type { ProblemCode } from '../../scripts/problems/catalogue.js'
import type { Problem } from '../../scripts/problems/problem.js'
import { byRules } from '../../scripts/problems/rules.js'

const problem = (code: ProblemCode, severity: Problem['severity']): Problem => ({
  ...{ code, severity },
  ...{ file: 'a.yaml', line: 1, column: 1, message: 'No.' },
})
const all = [
  problem('no-notes', 'warning'),
  problem('no-minutes', 'warning'),
  problem('unknown-key', 'error'),
]
const told = (rules: Parameters<typeof byRules>[1]): string[] =>
  byRules(all, rules).map(({ code, severity }) => `${code} ${severity}`)

it('are left out, told or errors, as the deck says; errors stay', () => {
  expect(told(undefined)).toEqual(['no-notes warning', 'no-minutes warning', 'unknown-key error'])
  expect(told({ 'no-notes': 'off', 'no-minutes': 'error', 'unknown-key': 'off' })).toEqual([
    'no-minutes error',
    'unknown-key error',
  ])
})
