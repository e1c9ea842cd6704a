import { expect, it } from 'vitest'
import { inlineText } from '../../scripts/content/inline.js'
import { stressed } from '../../scripts/kinds/quote/stress.js'
import { sidesOf } from '../../scripts/kinds/correction/sides.js'
import type { Inline } from '../../scripts/schema/inline.js'
import { edited, type Edit } from '../../scripts/text/edits.js'

const sides = (quote: string, edit: Edit) => {
  const nodes = edited(quote, [edit]).parts.map(({ type, text }): Inline => {
    const words: Inline = { type: 'text', value: text }
    return type === 'kept' ? words : { type, children: [words] }
  })
  const { said, right } = sidesOf(nodes)
  return [inlineText(said), inlineText(right)]
}

it.each<[string, Edit, string]>([
  ['It is like a sealed letter', { cut: 'a sealed letter', put: 'a postcard' }, 'It is like a postcard'],
  ['Licensed in 2020', { after: 'Licensed', put: 'alone' }, 'Licensed alone in 2020'],
  ['都像封好的信', { cut: '封好的信', put: '明信片' }, '都像明信片'],
])('a sentence that is put right has what was said, whole, and what is right: %s', (quote, edit, right) => {
  expect(sides(quote, edit).map((text) => text.trim())).toEqual([quote, right])
})

it('of a quotation the words that decide are strong, and all others stay', () => {
  const nodes = stressed('not limited to the type', 'not limited')
  expect(nodes.map(({ type }) => type)).toEqual(['strong', 'text'])
  expect(inlineText(nodes)).toBe('not limited to the type')
  expect(stressed('as it is')).toEqual([{ type: 'text', value: 'as it is' }])
})
