import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pictureName } from '../../scripts/pictures/name.js'

const odd = [
  ...["a'b.png", 'a#b.png', 'a?b.png', 'a\\b.png', 'a b.png', '图像.png', 'a(b).png', 'a@b.png', 'a~b.png'],
  ...[
    'a%b.png',
    'a%20b.png',
    'a&b.png',
    'a$b.png',
    'a+b.png',
    'a:b.png',
    'A.PNG',
    'a.png',
    'a.avif',
    'x/a.png',
  ],
  ...[
    'a{{b}}.png',
    'a`b.png',
    'a"b.png',
    '😀.png',
    '.hidden.png',
    '-dash.png',
    'a..b.png',
    'é.png',
    'a<b>.png',
  ],
]

describe('pictureName', () => {
  it('has only characters that mean nothing anywhere', () => {
    for (const src of odd) expect(pictureName(src)).toMatch(/^[a-z0-9][a-z0-9-]*\.(?:png|avif)$/)
  })

  it('keeps different pictures apart, also where a disk knows no case', () => {
    expect(new Set(odd.map(pictureName)).size).toBe(odd.length)
    expect(pictureName('x/../a.png')).toBe(pictureName('./a.png'))
  })

  it('holds for any path', () => {
    const path = fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(path, (parts) => {
        expect(pictureName(`${parts.join('/')}x.jpeg`)).toMatch(/^[a-z0-9][a-z0-9-]{1,60}\.jpeg$/)
      }),
    )
  })
})
