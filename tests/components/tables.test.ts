/** Components that set texts side by side: tables and columns. */
import { h } from 'vue'
import { beforeAll, describe, expect, it } from 'vitest'
import { setContext } from './data.js'
import { load, render } from './render.js'

const names = ['CompareTable', 'Column', 'Columns', 'Modality'] as const
let parts: Awaited<ReturnType<typeof load<(typeof names)[number]>>>

beforeAll(async () => {
  setContext()
  parts = await load(...names)
})

describe('tables and columns on the server', () => {
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
    expect(await sizeOf(rows())).toEqual(['28', '23'])
    expect(await sizeOf(['短', '短', '短', '短', '短'])).toEqual(['24', '20'])
    // So many characters stand on one line at 26 px only, however the width is shared.
    const long = '一二三四五六七八九十一二三四五六七'
    expect(await sizeOf(rows(long))).toEqual(['26', '22'])
    expect(Number((await sizeOf(rows(), '图像音'))[0])).toBeLessThanOrEqual(24)
    // A few rows are larger, and their lines may break.
    expect(Number((await sizeOf(['短', '短']))[0])).toBeGreaterThanOrEqual(32)
    expect(Number((await sizeOf(['短', long]))[0])).toBeGreaterThan(28)
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
  })

  it('Columns level their points where all have points, and nothing else', async () => {
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
    expect(await level(3, 2)).toBe(true)
    expect(await level(0, 0)).toBe(false)
  })
})
