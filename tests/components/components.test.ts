import { h } from 'vue'
import { beforeAll, describe, expect, it } from 'vitest'
import { context, load, render } from './render.js'

let parts: Awaited<
  ReturnType<
    typeof load<
      | 'SlideFrame'
      | 'CompareTable'
      | 'Timeline'
      | 'TimelineEvent'
      | 'Chart'
      | 'ChartBar'
      | 'Card'
      | 'Column'
      | 'Columns'
      | 'Cite'
      | 'Term'
      | 'Claim'
      | 'Modality'
      | 'CoverArt'
      | 'DtBar'
    >
  >
>

beforeAll(async () => {
  context.data = {
    lang: 'zh',
    languages: [{ code: 'zh', tag: 'zh-CN', name: '中文' }],
    strings: {
      sources: '来源',
      logScale: 'logarithmic',
      'verdict.wrong': '错误',
      'mark.yes': '相符',
      'mark.no': '不符',
      claimSays: '文章说',
    },
    subjects: {
      llm: { name: 'LLM', full: '大语言模型', modalities: ['text'] },
      lmm: { name: 'LMM', modalities: ['text', 'image'] },
      cutter: { name: 'Cutter', modalities: ['image', 'mask'] },
    },
    modalities: {
      text: { label: '文本', tone: 'text' },
      image: { label: '图像', tone: 'image' },
      // As the planner writes a modality with a colour: a tone of its own.
      mask: { label: '掩码', tone: 'mask', colour: '#B4530A' },
      smell: { label: '气味', tone: 'own', colour: '#123456' },
    },
    terms: { token: { term: '词元', definition: '最小单位' } },
    sources: 'sources',
    glossary: 'glossary',
  }
  context.frontmatter = { kicker: '对比', subjects: ['llm', 'lmm'] }
  parts = await load(
    'SlideFrame',
    'CompareTable',
    'Timeline',
    'TimelineEvent',
    'Chart',
    'ChartBar',
    'Card',
    'Column',
    'Columns',
    'Cite',
    'Term',
    'Claim',
    'Modality',
    'CoverArt',
    'DtBar',
  )
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

  it('CompareTable heads its columns with name, full name and bar', async () => {
    const row = (tag: string, ...cells: string[]) =>
      h(
        'tr',
        cells.map((cell) => h(tag, cell)),
      )
    const html = await render(parts.CompareTable, { differs: [0] }, () => [
      h('table', [
        h('thead', [row('th', '', 'LLM', 'LMM')]),
        h('tbody', [row('td', '数据', '文本', '图文'), row('td', '输出', '文字', '文字')]),
      ]),
    ])
    expect(html).toContain('大语言模型')
    expect(html.match(/dt-tone-image/g)).toHaveLength(1)
    expect(html).toContain('dt-cell-new')
    expect(html.match(/dt-same/g)).toHaveLength(1)
    expect(html).toContain('scope="row"')
  })

  it('a bar has each colour once, even where two modalities share one', async () => {
    expect((await render(parts.DtBar, { of: 'cutter' })).match(/dt-tone /g)).toHaveLength(1)
    expect((await render(parts.DtBar, { of: 'lmm' })).match(/dt-tone /g)).toHaveLength(2)
  })

  it('CompareTable puts badges before the words of a cell', async () => {
    const cell = h('td', ['多数加图像 ', h(parts.Modality as never, { id: 'image' })])
    const html = await render(parts.CompareTable, {}, () => [
      h('table', [
        h('thead', [h('tr', [h('th'), h('th', 'LLM'), h('th', 'LMM')])]),
        h('tbody', [h('tr', [h('td', '输入'), h('td', '文本'), cell])]),
      ]),
    ])
    expect(html).toMatch(/dt-chips.*图像.*多数加图像/)
    // Where all rows differ none stands out.
    expect(html).not.toContain('dt-cell-new')
  })

  it('CompareTable takes larger type for few rows, where no line and no row of badges breaks for it', async () => {
    const sizeOf = async (cells: string[], label?: string): Promise<string[]> => {
      const chips = Array.from({ length: label ? 4 : 0 }, () =>
        h(parts.Modality as never, { id: 'image', label }),
      )
      const html = await render(parts.CompareTable, {}, () => [
        h('table', [
          h('thead', [h('tr', [h('th'), h('th', 'LLM'), h('th', 'LMM')])]),
          h(
            'tbody',
            cells.map((cell) => h('tr', [h('td', '输入'), h('td', cell), h('td', [...chips, cell])])),
          ),
        ]),
      ])
      return [html.match(/--cell:(\d+)px/)?.[1] ?? '', html.match(/--dimension:(\d+)px/)?.[1] ?? '']
    }
    const rows = (...cells: string[]) => [...cells, ...Array.from({ length: 4 - cells.length }, () => '短')]
    expect(await sizeOf(rows())).toEqual(['30', '22'])
    expect(await sizeOf(['短', '短', '短', '短', '短'])).toEqual(['24', '20'])
    // 17 characters stand on one line of 433 px at 24 px only.
    expect(await sizeOf(rows('一二三四五六七八九十一二三四五六七'))).toEqual(['24', '22'])
    expect(Number((await sizeOf(rows(), '图像音'))[0])).toBeLessThanOrEqual(24)
    // A few rows are cards, whose words may break.
    expect(await sizeOf(['短', '短'])).toEqual(['46', '26'])
    expect(Number((await sizeOf(['短', '一二三四五六七八九十一二三四五六七']))[0])).toBeGreaterThan(30)
  })

  it('CompareTable draws once what neighbours share, and lets stand out what most do not have', async () => {
    const row = (tag: string, ...cells: string[]) =>
      h(
        'tr',
        cells.map((cell) => h(tag, cell)),
      )
    const html = await render(parts.CompareTable, { differs: [0] }, () => [
      h('table', [
        h('thead', [row('th', '', 'A', 'B', 'C')]),
        h('tbody', [row('td', '输出', '文本', '文本', '图像'), row('td', '输入', '文本', '文本', '文本')]),
      ]),
    ])
    expect(html.match(/colspan="2" class="[^"]*dt-cell-shared/g)).toHaveLength(1)
    expect(html.match(/colspan="3" class="[^"]*dt-cell-shared/g)).toHaveLength(1)
    expect(html).toMatch(/dt-cell-new[^>]*>图像/)
    expect(html).toContain('dt-compare-pairs')
  })

  it('Columns level their points where all have as many, and nothing else', async () => {
    const level = async (...counts: number[]): Promise<boolean> => {
      const html = await render(parts.Columns, {}, () =>
        counts.map((count) =>
          h(
            parts.Column as never,
            { title: 'A' },
            {
              default: () => [
                h(
                  'ul',
                  Array.from({ length: count }, () => h('li', 'point')),
                ),
              ],
            },
          ),
        ),
      )
      return html.includes('dt-columns-level')
    }
    expect(await level(3, 3)).toBe(true)
    expect(await level(3, 2)).toBe(false)
    expect(await level(0, 0)).toBe(false)
  })

  it('Timeline tells its events and marks in words', async () => {
    const html = await render(parts.Timeline, { from: '2017', to: '2025', mark: '原文未记载' }, () => [
      h(
        parts.TimelineEvent as never,
        { date: '2017-06-12', when: '2017-06-12', of: 'llm' },
        { default: () => [h('p', 'Transformer')] },
      ),
      h(
        parts.TimelineEvent as never,
        { date: '2021', when: '2021', of: 'lmm', mark: '' },
        { default: () => [h('p', 'CLIP')] },
      ),
    ])
    expect(html).toContain('Transformer')
    expect(html.match(/原文未记载/g)).toHaveLength(1)
    expect(html.match(/<li/g)).toHaveLength(2)
    // The marked event keeps its subject’s stripe.
    expect(html.match(/class="dt-bar"/g)).toHaveLength(2)
    expect(html.match(/dt-event-marked/g)).toHaveLength(1)
  })

  it('Timeline takes the colours of what an event is about, and marks none where all are marked', async () => {
    const event = (more: object) =>
      h(
        parts.TimelineEvent as never,
        { date: '2024-03', when: '2024-03', of: 'lmm', ...more },
        { default: () => [h('p', 'A')] },
      )
    const html = await render(parts.Timeline, { from: '2024-01', to: '2024-05', mark: '未提' }, () => [
      event({ mark: '', in: 'text' }),
      event({ mark: '' }),
    ])
    const bars = html.split('class="dt-bar"').slice(1)
    expect(bars.map((bar) => bar.split('</li>')[0]!.match(/dt-tone-/g)?.length)).toEqual([1, 2])
    expect(html).not.toMatch(/dt-event-marked|未提/)
  })

  it('Timeline writes its months as they are given', async () => {
    const months = ['2024年1月', '2024年2月', '2024年3月']
    const html = await render(parts.Timeline, { from: '2024-01', to: '2024-03', months }, () => [
      h(parts.TimelineEvent as never, { date: '2024-02-03', when: 'x' }, { default: () => [h('p', 'A')] }),
    ])
    expect(html).toContain('2024年1月')
    expect(html).not.toContain('2024-01')
  })

  it('Chart draws dots on a log axis and names its unit and scale', async () => {
    const html = await render(parts.Chart, { type: 'log', unit: 'GPU-hours' }, () => [
      h(parts.ChartBar as never, { value: 204, text: '204', label: 'LLaVA' }),
      h(parts.ChartBar as never, { value: 368640, text: '368,640', label: 'Llama' }),
    ])
    expect(html).toContain('GPU-hours')
    expect(html).toContain('<b>368,640</b>')
    expect(html).toContain('logarithmic')
    expect(html).toMatch(/dt-point" style="--at:0\.07/)
    expect(html).toContain('× 1,807')
    expect(html).not.toContain('dt-fill')
  })

  it('Chart lets stand out what is highlighted, and nothing without it', async () => {
    const outOf = async (bars: object[], type = 'bar'): Promise<number[]> => {
      const html = await render(parts.Chart, { type }, () =>
        bars.map((bar) => h(parts.ChartBar as never, bar)),
      )
      const rows = [...html.matchAll(/class="dt-(?:row|area)(?: (dt-(?:row|area)-out)| dt-row-back)?"/g)]
      return rows.flatMap(([, out], index) => (out ? [index] : []))
    }
    const [one, two, three] = [{ value: 3 }, { value: 9 }, { value: 1 }]
    expect(await outOf([one, two, three])).toEqual([])
    expect(await outOf([{ ...one, highlight: '' }, two, { ...three, highlight: '' }])).toEqual([0, 2])
    expect(await outOf([one, two, { ...three, highlight: '' }], 'area')).toEqual([2])
    const numbers = await render(parts.Chart, { type: 'number' }, () => [
      h(parts.ChartBar as never, { value: 1 }),
      h(parts.ChartBar as never, { value: 2, highlight: '' }),
    ])
    expect(
      [...numbers.matchAll(/class="dt-number(?: (dt-number-back))?"/g)].map(([, back]) => !!back),
    ).toEqual([true, false])
  })

  it('Chart says once what is said of all numbers, and writes between them how they differ', async () => {
    const html = await render(parts.Chart, { type: 'bar', delta: 'share', unit: 'tokens' }, () => [
      h('p', 'As of today.'),
      h(parts.ChartBar as never, { value: 25, text: '25', label: 'Part' }),
      h(parts.ChartBar as never, { value: 99, text: '99', label: 'Whole' }),
    ])
    expect(html.match(/As of today/g)).toHaveLength(1)
    expect(html).toMatch(/dt-delta"[^>]*>25\.3%/)
  })

  it('Card tells its mark by a sign with a word, and nothing without one', async () => {
    const card = (mark?: string): Promise<string> => render(parts.Card, { mark }, () => [h('h2', '患者')])
    expect(await card('no')).toMatch(/dt-card-no.*<svg.*class="dt-sr">不符</s)
    expect(await card('yes')).toMatch(/dt-card-yes.*<svg.*class="dt-sr">相符</s)
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
