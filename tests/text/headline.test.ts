import { expect, it } from 'vitest'
import { legendPlace } from '../../scripts/text/headline.js'

it('puts a legend beside the headline where one row of it fits there, else above it where it does there', () => {
  const words = ['Text', 'Image', 'Video', 'not in the article']
  expect(legendPlace('Four papers', 'History', words.slice(0, 2))).toBe('headline')
  expect(legendPlace('2022–2023: the years that the article skips', 'History', words)).toBe('kicker')
  // Nowhere in one row: beside the headline it may take two without cost.
  const many = [...words, ...words, ...words]
  expect(legendPlace('2022–2023: the years that the article skips', 'History', many)).toBe('headline')
})
