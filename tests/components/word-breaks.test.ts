import { describe, expect, it } from 'vitest'
import { createTextVNode, h } from 'vue'
import { nameOf, textOf } from '../../composables/vnodes.js'
import { withWords } from '../../composables/word-breaks.js'

const names = (children: ReturnType<typeof h>[], tag: string) =>
  (withWords([h(tag, children)])[0]!.children as ReturnType<typeof h>[]).map(nameOf)

describe('word breaks in trees', () => {
  it('stand between inline elements, never between items of a list', () => {
    expect(names([h('li', '模型'), h('li', '训练')], 'ul')).toEqual(['li', 'li'])
    expect(names([h('strong', '模型'), h('em', '训练成本')], 'p')).toEqual(['strong', 'wbr', 'em'])
  })

  it('keep the space between scripts where a line may break', () => {
    const [node] = withWords([h('p', '公司首先使用OpenAI模型训练助手')])
    const classes = (node!.children as ReturnType<typeof h>[]).map(({ props }) => props?.class as unknown)
    expect(classes.filter((name) => name === 'dt-seam')).toHaveLength(2)
  })

  it('leave one blank half between two full-width marks where a line may break', () => {
    const [node] = withWords([h('p', '打分变成概率：“每月读一次”（读数）')])
    const classes = (node!.children as ReturnType<typeof h>[]).map(({ props }) => props?.class as unknown)
    expect(classes.filter((name) => name === 'dt-trim')).toHaveLength(1)
  })

  it('leave no last line of fewer than four characters', () => {
    const told = (nodes: ReturnType<typeof h>[]): string =>
      nodes
        .map(({ type, children }) =>
          type === 'wbr' ? '|' : Array.isArray(children) ? told(children as never) : String(children),
        )
        .join('')
    const linesOf = (...content: Parameters<typeof h>[2][]) =>
      told(withWords([h('p', content as never)])).split('|')
    expect(linesOf('两次测量用的指标并不相同。').at(-1)).toBe('并不相同。')
    expect(linesOf('模型回答只用了两秒。').at(-1)!.length).toBeGreaterThanOrEqual(4)
    expect(linesOf('一种模型，', h('strong', '训练时间两天'), '。').at(-1)).toBe('时间两天。')
  })

  it('keep an option in code on one line, and every line end a break', () => {
    const [code] = withWords([h('code', 'run --no-pdf now')])
    expect(textOf(code!)).toBe('run --no-pdf now')
    expect((code!.children as ReturnType<typeof h>[])[1]?.props?.class).toBe('dt-nobreak')
    const [told] = withWords([h('code', { textContent: '-x (y)' })])
    expect(textOf(told!)).toBe('-x (y)')
    const [plain] = withWords([h('code', 'a_b')])
    expect(plain?.children).toBe('a_b')
    expect(textOf(h('p', [createTextVNode('one'), h('br'), createTextVNode(' two')]))).toBe('one\n two')
  })

  it('draw a raised number up to full-width punctuation', () => {
    const cite = h({ name: 'Cite', render: () => null }, { n: 1 })
    const [after] = withWords([h('p', ['模型预测下一个词元。', cite])])
    expect((after!.children as ReturnType<typeof h>[]).at(-1)?.props?.class).toBe('dt-cite-near')
    const [plain] = withWords([h('p', ['模型预测下一个词元', cite])])
    expect((plain!.children as ReturnType<typeof h>[]).at(-1)?.props?.class).toBeUndefined()
  })
})
