/** What is only unfinished is told in one line, and is an error where nothing may be left. */
import { expect, it } from 'vitest'
import { severityOf, type ProblemCode } from '../../scripts/problems/catalogue.js'
import { formatProblems } from '../../scripts/problems/print.js'
import type { Problem } from '../../scripts/problems/problem.js'
import { strictly, unfinishedLine } from '../../scripts/problems/unfinished.js'

const problem = (code: ProblemCode, line: number): Problem => ({
  ...{ code, severity: severityOf(code), line },
  ...{ file: 'a.yaml', column: 1, message: `It is ${code}.` },
})
const found = [
  problem('unknown-key', 2),
  problem('no-notes', 3),
  problem('no-notes', 4),
  problem('lonely-stage', 5),
  problem('no-source', 6),
]
const text = (problems: Problem[], only?: string[]): string[] =>
  formatProblems(problems, { color: false, ...(only ? { only } : {}) })
    .split('\n')
    .filter(Boolean)

it('stands in one line, behind warnings and errors, which come last', () => {
  expect(text(found)).toEqual([
    'a.yaml:5:1  lonely-stage  It is lonely-stage.',
    'a.yaml:2:1  unknown-key  It is unknown-key.',
    'Unfinished: 2 slides without notes, 1 item without a source (--strict tells where).',
    '1 error, 4 warnings in 1 file',
  ])
  expect(unfinishedLine([problem('unknown-key', 2)])).toBe('')
})

it('is told with its places where it is asked for, and where nothing may be left', () => {
  expect(text(found, ['no-notes'])).toEqual([
    'a.yaml:3:1  no-notes  It is no-notes.',
    'a.yaml:4:1  no-notes  It is no-notes.',
    '1 error, 4 warnings in 1 file',
  ])
  expect(text(strictly(found, true))).toHaveLength(6)
  expect(strictly(found, true).every(({ severity }) => severity === 'error')).toBe(true)
  expect(strictly(found, false)).toEqual(found)
})
