import { expect, it } from 'vitest'
import { isbnCheckDigit, isbnPattern } from '../../scripts/schema/isbn.js'

// Books that can be looked up, and the examples of ISO 2108's users' manual.
const isbns = [
  '978-92-4-008475-9',
  '0-306-40615-2',
  '978-0-306-40615-7',
  '0-8044-2957-X',
  '9780262033848',
  '979-10-90636-07-1',
]

it.each(isbns)('%s has the check digit that its other digits ask for', (isbn) => {
  expect(isbn).toMatch(isbnPattern)
  expect(isbnCheckDigit(isbn)).toBe(isbn.at(-1))
})

it('tells every wrong digit, and every two neighbours changed about in ten digits', () => {
  const right = '0306406152'
  for (let at = 0; at < 9; at++) {
    for (let digit = 0; digit < 10; digit++) {
      const other = right.slice(0, at) + digit + right.slice(at + 1)
      expect(isbnCheckDigit(other) === right.at(-1), other).toBe(other === right)
    }
    const turned = right.slice(0, at) + right[at + 1] + right[at] + right.slice(at + 2)
    expect(isbnCheckDigit(turned) === turned.at(-1), turned).toBe(turned === right)
  }
})

it.each(['abc', '978-92-4-008475', '978924008475-', '123-92-4-008475-9', '--9240084759', '97892400847599'])(
  '%s is no ISBN',
  (text) => expect(text).not.toMatch(isbnPattern),
)
