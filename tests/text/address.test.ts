import { expect, it } from 'vitest'
import { addressPieces } from '../../scripts/text/address.js'

const pieces = (address: string): string[] => addressPieces(address).map(({ text }) => text)

it('lines break an address behind a slash and before a dot of its path, and leave no short end alone', () => {
  expect(pieces('github.com/meta-llama/llama-models/blob/main/models/llama3_2/MODEL_CARD_VISION.md')).toEqual(
    [
      'github.com/',
      'meta-llama/',
      'llama-models/',
      'blob/',
      'main/',
      'models/',
      'llama3_2/',
      'MODEL_CARD_VISION.md',
    ],
  )
  expect(pieces('ai.google.dev/docs/v1')).toEqual(['ai.google.dev/', 'docs/v1'])
  expect(pieces('https://example.org/a..b//c')).toEqual(['https://example.org/', 'a..b//c'])
})

it('a name that is no address stays whole, and what fits no column does not', () => {
  expect(pieces('arXiv:2310.03744')).toEqual(['arXiv:2310.03744'])
  expect(addressPieces(`example.org/${'x'.repeat(60)}`).map(({ whole }) => whole)).toEqual([true, false])
  for (const text of ['', '/', 'a/b.c', 'doi:10.3390/app14125068']) expect(pieces(text).join('')).toBe(text)
})
