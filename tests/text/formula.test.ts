import { expect, it } from 'vitest'
import { formulaParts } from '../../scripts/text/formula.js'

it.each<[string, string[]]>([
  ['4,096 × (1,025 + 4,097) = 20,979,712', ['4,096', '× (1,025 + 4,097)', '= 20,979,712']],
  ['204 ÷ 368,640 = 0.055%', ['204', '÷ 368,640', '= 0.055%']],
  ['1 + 1', []],
  ['The rest = 5 of them', []],
  ['', []],
])('a sum is broken before its signs, never in a bracket: %s', (text, parts) => {
  expect(formulaParts(text)).toEqual(parts)
})
