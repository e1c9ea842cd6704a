import { expect, it } from 'vitest'
import { titled } from '../../scripts/text/sentences.js'

it.each([
  ['A title', 'Its text.', '.', 'A title. Its text.'],
  ['标题', '文字。', '。', '标题。文字。'],
  ['', 'Its text.', '.', 'Its text.'],
  ['A title', '', '.', 'A title'],
  // A deck written by hand has no words of the interface.
  ['A title', 'Its text.', '', 'A title Its text.'],
])('“%s” and “%s” are read out as one text, with the stop %s', (title, text, stop, told) => {
  expect(titled(title, text, stop)).toBe(told)
})
