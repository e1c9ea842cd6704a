/** The first slide is taken from the server of the build: its pictures must be found on any other host. */
import { expect, it } from 'vitest'
import { beside } from '../../scripts/site/first/page.js'

it.each([
  ['http://127.0.0.1:4000/a/en/assets/p.svg', './assets/p.svg'],
  ['data:image/svg+xml,x', 'data:image/svg+xml,x'],
  ['http://127.0.0.1:4000/a/zh/p.svg', 'http://127.0.0.1:4000/a/zh/p.svg'],
])('%s', (file, expected) => {
  expect(beside(file, 'http://127.0.0.1:4000/a/en/#/1')).toBe(expected)
  expect(beside(file, 'http://127.0.0.1:4000/a/en/index.html?x')).toBe(expected)
})
