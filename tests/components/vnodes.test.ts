import { describe, expect, it } from 'vitest'
import { h } from 'vue'
import { nameOf, withWords } from '../../composables/vnodes.js'

const names = (children: ReturnType<typeof h>[], tag: string) =>
  (withWords([h(tag, children)])[0]!.children as ReturnType<typeof h>[]).map(nameOf)

describe('word breaks in trees', () => {
  it('stand between inline elements, never between items of a list', () => {
    expect(names([h('li', '模型'), h('li', '训练')], 'ul')).toEqual(['li', 'li'])
    expect(names([h('strong', '模型'), h('em', '训练')], 'p')).toEqual(['strong', 'wbr', 'em'])
  })
})
