import { expect, it } from 'vitest'
import { fontFaces } from '../../scripts/fonts/faces.js'

const css = `body{color:red}@media screen{@font-face{font-family:'A B';font-weight:400;
src:local("A"),url(./a.woff2) format("woff2"),url('b}.woff');unicode-range:U+4E00-9FFF}}
@font-face { font-family: C; src: url("data:font/woff2;base64,AA==") } /* @font-face{font-family:D} */`

it('finds what stands in rules, and nothing else', () => {
  expect(fontFaces(css).map(({ rule: _, ...face }) => face)).toEqual([
    { family: 'A B', weight: '400', url: './a.woff2', range: 'U+4E00-9FFF' },
    { family: 'C', weight: 'normal', url: '', range: 'U+0-10FFFF' },
  ])
})

it('moves files, and leaves what is in the sheet itself', () => {
  const [first, second] = fontFaces(css, (url) => `./assets/${url.replace('./', '')}`)
  expect(first?.rule).toContain(
    `src:local("A"),url("./assets/a.woff2") format("woff2"),url("./assets/b}.woff")`,
  )
  expect(second?.rule).toContain('url("data:font/woff2;base64,AA==")')
})

it('says where a text is no CSS', () => {
  expect(() => fontFaces('@font-face{src:url(a)')).toThrow(/Unclosed block/)
})
