/** Type sizes that the layouts choose. */
import { h, type VNode } from 'vue'
import { expect, it } from 'vitest'
import { correction } from '../../composables/arrange.js'

const Claim = { name: 'Claim' }
const Truth = { name: 'Truth' }

/** Sizes of claim and truth in px. */
function sizesOf(claim: string, truth: string): { claim: number; truth: number } {
  const nodes = [
    h(Claim as never, null, { default: () => [h('blockquote', claim)] }),
    h(Truth as never, null, { default: () => [h('p', truth)] }),
  ]
  const [body] = correction(nodes, { headline: '', room: 508 }) as [VNode]
  const style = body.props?.style as Record<string, string>
  return { claim: parseFloat(style['--claim'] ?? ''), truth: parseFloat(style['--truth'] ?? '') }
}

it.each([
  ['一句话', '月份对，但那不是问世：论文 5 月 28 日，API 6 月 11 日，授权 9 月 22 日。'],
  ['A claim', 'No.'],
  ['A claim', 'What is true needs many words. '.repeat(9)],
  ['A claim', 'What is true needs so many words that no size is large enough for them. '.repeat(30)],
  ['What is claimed needs many words. '.repeat(9), 'No.'],
])('what is true is larger than what was claimed: %s / %s', (claim, truth) => {
  const sizes = sizesOf(claim, truth)
  expect(sizes.claim).toBeLessThanOrEqual(sizes.truth - 4)
  expect(sizes.claim).toBeGreaterThanOrEqual(14.4)
})

it('a correction counts the marks around the claim, and the words that no line breaks', () => {
  // Without its marks the claim would have four lines at 48 px; with them it has five.
  expect(sizesOf('它的底层架构包括数据准备（如数据导入、数据清洗、变量选择等）', '不').claim).toBeLessThan(48)
  // Three lines at 52 px, if "28 日" were two words.
  const long = '月份对，但那不是问世：论文 5 月 28 日，API 6 月 11 日，授权 9 月 22 日。'
  expect(sizesOf('不', long).truth).toBeLessThan(52)
})
