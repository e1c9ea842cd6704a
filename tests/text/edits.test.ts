import { expect, it } from 'vitest'
import { edited, type Edit } from '../../scripts/text/edits.js'

/** `-struck-` and `+written in+` in the sentence. */
const written = (quote: string, edits: Edit[]): string =>
  edited(quote, edits)
    .parts.map(({ type, text }) => (type === 'kept' ? text : type === 'cut' ? `-${text}-` : `+${text}+`))
    .join('')

it.each<[string, Edit[], string]>([
  ['微软成为首个', [{ cut: '首个', put: '唯一' }], '微软成为-首个-+唯一+'],
  ['the first of all', [{ cut: 'the first', put: 'one' }], '-the first- +one+ of all'],
  ['the first of all', [{ after: 'first', put: ', or second,' }], 'the first+, or second,+ of all'],
  ['在九月', [{ after: '在', put: '2020 年' }], '在+2020 年+九月'],
  ['a a b', [{ cut: 'a' }, { cut: 'a', put: 'c' }], '-a- -a- +c+ b'],
  [
    'one two',
    [
      { cut: 'two', put: '2' },
      { cut: 'one', put: '1' },
    ],
    '-one- +1+ -two- +2+',
  ],
  [
    'one two',
    [
      { cut: 'two', put: '2' },
      { after: 'one', put: 'or' },
    ],
    'one +or+ -two- +2+',
  ],
])('%s: %j', (quote, edits, wanted) => {
  expect(written(quote, edits)).toBe(wanted)
  expect(edited(quote, edits).lost).toEqual([])
})

it('keeps every letter of the quotation, whatever the edits', () => {
  const edits: Edit[] = [{ cut: 'b c', put: 'x' }, { cut: 'c d' }, { after: 'b', put: 'y' }, { cut: '' }]
  const { parts, lost } = edited('a b c d', edits)
  // The second and the third have words that the first has struck, the fourth has none.
  expect(lost).toEqual([1, 2, 3])
  expect(
    parts
      .flatMap(({ type, text }) => (type === 'put' ? [] : [text]))
      .join('')
      .replace(/ +/g, ' '),
  ).toBe('a b c d')
})
