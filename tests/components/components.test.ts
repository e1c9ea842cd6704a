/** Small components, and the frame of a slide. */
import { h } from 'vue'
import { beforeAll, describe, expect, it } from 'vitest'
import { setContext } from './data.js'
import { context, load, render } from './render.js'

const names = ['SlideFrame', 'Card', 'Cite', 'Term', 'Claim', 'Modality', 'CoverArt', 'DtBar'] as const
let parts: Awaited<ReturnType<typeof load<(typeof names)[number]>>>

beforeAll(async () => {
  setContext()
  parts = await load(...names)
})

describe('components on the server', () => {
  it('SlideFrame puts headline, kicker and page in their places', async () => {
    const html = await render(parts.SlideFrame, { kind: 'default' }, () => [
      h('h1', '多模态模型没有换主干'),
      h('p', 'text'),
    ])
    expect(html).toMatch(/<section[^>]*lang="zh-CN"[^>]*aria-label="多模态模型没有换主干"/)
    expect(html).toMatch(/<header.*对比.*<h1 class="[^"]*dt-headline/s)
    expect(html).toContain('<wbr>')
    expect(html).toMatch(/<b>2<\/b> \/ 38/)
  })

  it('a bar has each colour once, even where two modalities share one', async () => {
    expect((await render(parts.DtBar, { of: 'cutter' })).match(/dt-tone /g)).toHaveLength(1)
    expect((await render(parts.DtBar, { of: 'lmm' })).match(/dt-tone /g)).toHaveLength(2)
  })

  it('Card tells its mark by a sign with a word, and nothing without one', async () => {
    const card = (mark?: string): Promise<string> => render(parts.Card, { mark }, () => [h('h2', '患者')])
    expect(await card('no')).toMatch(/dt-card-no.*<svg.*>不符</s)
    expect(await card('yes')).toMatch(/dt-card-yes.*<svg.*>相符</s)
    expect(await card()).not.toMatch(/dt-card-mark|<svg|dt-sr/)
  })

  it('Cite and Term are links that the keyboard reaches', async () => {
    expect(await render(parts.Cite, { n: 3 })).toContain('href="#/sources"')
    const term = await render(parts.Term, { id: 'token' }, () => [h('span', '词元')])
    expect(term).toContain('href="#/glossary"')
    expect(term).toContain('最小单位')
  })

  it('a verdict has an icon and a word', async () => {
    const html = await render(parts.Claim, { verdict: 'wrong' }, () => [h('blockquote', 'x')])
    expect(html).toMatch(/<svg.*错误/s)
  })

  it('a modality of the deck’s own brings its colour', async () => {
    expect(await render(parts.Modality, { id: 'smell' })).toContain('--own:#123456')
  })

  it('the cover is drawn the same every time, with and without modalities', async () => {
    const once = await render(parts.CoverArt, { text: '从 LLM 到 LMM' })
    expect(await render(parts.CoverArt, { text: '从 LLM 到 LMM' })).toBe(once)
    const data = context.data
    context.data = {}
    expect(await render(parts.CoverArt, { text: 'A title' })).toContain('<svg')
    context.data = data
  })
})
