import { describe, expect, it } from 'vitest'
import { h, type VNode } from 'vue'
import { directionOf, hasFromRight, runsFromLeft } from '../../scripts/text/direction.js'
import { withWords } from '../../composables/word-breaks.js'

describe('the direction of a language', () => {
  it('is that of the script that it is written in', () => {
    expect(['ar', 'ar-EG', 'he', 'fa', 'ur', 'az-Arab'].map(directionOf)).toEqual(Array(6).fill('rtl'))
    expect(['en', 'zh-CN', 'ja', 'ru', 'az', 'ar-Latn', 'eo'].map(directionOf)).toEqual(Array(7).fill('ltr'))
  })
})

describe('the direction of a text', () => {
  it.each(['RFC 2083, 1997.', '3 × 8 = 24', '6 / 12 = 50%', '.jpg', '中文。'])(
    'is from the left: %s',
    (text) => {
      expect(runsFromLeft(text)).toBe(true)
      expect(hasFromRight(text)).toBe(false)
    },
  )

  it.each(['صيغة PNG 1.0', 'JPEG وPNG', 'תמונה', '16.8 مليون'])('is not from the left: %s', (text) => {
    expect(runsFromLeft(text)).toBe(false)
    expect(hasFromRight(text)).toBe(true)
  })

  it.each(['', '50%', '2026', '…'])('is that of the line around it: %s', (text) => {
    expect(runsFromLeft(text)).toBe(false)
    expect(hasFromRight(text)).toBe(false)
  })
})

describe('a text from the left on a slide from the right', () => {
  const classes = (node: VNode): unknown[] => (node.children as VNode[]).map(({ props }) => props?.class)
  const cell = (...children: (VNode | string)[]) => withWords([h('td', children)], [], true)[0]!

  it('is isolated with all that belongs to it', () => {
    expect(classes(cell('RFC 2083, ', h('strong', 'March 1997'), '.'))).toEqual(['dt-ltr'])
    expect(classes(cell('معيار ', h('strong', 'PNG 1.0'), '.'))).not.toContain('dt-ltr')
  })

  it('leaves badges where a table looks for them', () => {
    const badge = h({ name: 'Modality', render: () => null }, { id: 'text' })
    expect((cell(badge, ' from 1 to 16 bits').children as VNode[])[0]!.props).toMatchObject({ id: 'text' })
  })

  it('is left alone elsewhere, as are lists around it', () => {
    const [left] = withWords([h('td', ['RFC 2083, 1997.'])])
    expect(JSON.stringify(classes(left!))).not.toContain('dt-ltr')
    const [list] = withWords([h('ul', [h('li', 'One.'), h('li', 'Two.')])], [], true)
    expect((list!.children as VNode[]).map(({ type }) => type)).toEqual(['li', 'li'])
  })
})
