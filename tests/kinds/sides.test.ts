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
  ['many parameters and a shape', { cut: 'and a shape', put: ', much data' }, 'many parameters, much data'],
])('a sentence that is put right has what was said, whole, and what is right: %s', (quote, edit, right) => {
  expect(sides(quote, edit).map((text) => text.trim())).toEqual([quote, right])
})

const nodesOf = (quote: string, edit: Edit): Inline[] =>
  edited(quote, [edit]).parts.map(({ type, text }): Inline => {
    const words: Inline = { type: 'text', value: text }
    return type === 'kept' ? words : { type, children: [words] }
  })

it.each<[string, Edit, string]>([
  ['GPT-2 引入信息作为条件', { cut: '引入信息', put: '写成文本，' }, '写成文本'],
  ['In September 2020 it was licensed', { after: '2020', put: '(API in June)' }, 'API in June'],
  ['能够处理和生成数据', { cut: '和生成', put: '和理解（一部分生成）' }, '和理解（一部分生成）'],
])('only words are emphasised, and no marks around them: %s', (quote, edit, emphasised) => {
  const put = sidesOf(nodesOf(quote, edit)).right.find(({ type }) => type === 'put')
  const parts = put && 'children' in put ? put.children : []
  const strong = parts.filter(({ type }) => type === 'strong')
  expect(inlineText(strong.length ? strong : parts)).toBe(emphasised)
  expect(inlineText(parts)).toBe(edit.put)
})

it('where nothing is struck, an empty insertion marks the place of new words', () => {
  const said = (edit: Edit) =>
    sidesOf(nodesOf('Licensed in 2020', edit)).said.filter(({ type }) => type === 'put')
  expect(said({ after: 'Licensed', put: 'alone' })).toEqual([{ type: 'put', children: [] }])
  expect(said({ cut: 'in 2020', put: 'late' })).toEqual([])
})

it('of a quotation the words that decide are strong, and all others stay', () => {
  const nodes = stressed('not limited to the type', 'not limited')
  expect(nodes.map(({ type }) => type)).toEqual(['strong', 'text'])
  expect(inlineText(nodes)).toBe('not limited to the type')
  expect(stressed('as it is')).toEqual([{ type: 'text', value: 'as it is' }])
})
