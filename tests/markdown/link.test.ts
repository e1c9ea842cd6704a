import { expect, it } from 'vitest'
import { linkTarget } from '../../scripts/markdown/link.js'

it.each([
  ['https://[::1]/', 'https://[::1]/'],
  ['http://[2001:db8::1]:8080/a[b]', 'http://[2001:db8::1]:8080/a%5Bb%5D'],
  ['https://example.org/[::1]/', 'https://example.org/%5B::1%5D/'],
  ['https://[x]/', 'https://%5Bx%5D/'],
])('the address %s is written %s', (href, target) => {
  expect(linkTarget(href)).toBe(target)
})
