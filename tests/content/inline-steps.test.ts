/** Inline text is parsed in linear time: counted in steps, never in seconds. */
import { expect, it } from 'vitest'
import { stepCounter } from '../support/steps.js'

// Before the parser is imported, or its steps would not be counted.
const steps = await stepCounter(/\/content\/inline[^/]*$/)
const { parseInline } = await import('../../scripts/content/inline.js')

it.each([
  '*a ',
  '[',
  '[@',
  '**a',
  '[a](',
  '*a* ',
  '**a *b',
  '`a ',
  '``` ` ',
  '\\` `',
  '[a](#b) ',
  '[*a*](https://a.b) ',
])('takes twice the steps for twice the text (%s)', async (part) => {
  const ofParts = (times: number): Promise<number> => steps(() => parseInline(part.repeat(times)))
  const [once, twice] = [await ofParts(2000), await ofParts(4000)]
  expect(once).toBeGreaterThan(2000)
  expect(twice / once).toBeGreaterThan(1.8)
  expect(twice / once).toBeLessThan(2.2)
})
