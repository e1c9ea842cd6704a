/** What components read from their slots. */
import { createTextVNode, h } from 'vue'
import { describe, expect, it } from 'vitest'
import { readBars } from '../../composables/bars.js'
import { readEvents } from '../../composables/events.js'
import { cellTexts, readTable } from '../../composables/table.js'

const Modality = { name: 'Modality' }
const label = (id: string) => `<${id}>`

describe('a table', () => {
  const node = h('table', [
    h('thead', [h('tr', [h('th'), h('th', 'LLM'), h('th', 'LMM')])]),
    h('tbody', [h('tr', [h('td', 'Input'), h('td', 'Text'), h('td', [h(Modality, { id: 'image' })])])]),
  ])

  it('has subjects in its first row, and labels in its first column', () => {
    const { subjects, rows } = readTable([node])
    expect(subjects.map(({ children }) => children)).toEqual(['LLM', 'LMM'])
    expect(rows.map((row) => [row.label?.children, row.cells.length])).toEqual([['Input', 2]])
  })

  it('has cells that say text, whether Vue hands it on as a string or as nodes, and badges', () => {
    expect(cellTexts(h('td', 'Text'), label)).toEqual({ text: 'Text', badges: [] })
    const mixed = h('td', [
      createTextVNode('Text and '),
      h('b', 'more'),
      createTextVNode(' '),
      h(Modality, { id: 'image' }),
      h(Modality, { id: 'text', label: 'Words' }),
    ])
    expect(cellTexts(mixed, label)).toEqual({ text: 'Text and more', badges: ['<image>', 'Words'] })
    expect(cellTexts(h('td'), label)).toEqual({ text: '', badges: [] })
  })

  it('is empty where there is none', () => {
    expect(readTable([h('p', 'no table')])).toEqual({ subjects: [], rows: [] })
  })
})

it('events have their props, and the texts of their label and of what follows it', () => {
  const Event = { name: 'TimelineEvent' }
  const slot = { default: () => [h('p', [h('strong', 'CLIP')]), h('p', 'Pairs.'), h('p', 'Many.')] }
  const [event, bare] = readEvents([
    h('div', [h(Event, { date: '2021-01', when: 'January', of: 'lmm, llm', mark: '' }, slot), h(Event)]),
  ])
  expect(event).toMatchObject({
    date: '2021-01',
    when: 'January',
    of: ['lmm', 'llm'],
    mark: true,
    label: 'CLIP',
    text: 'Pairs. Many.',
  })
  expect(bare).toMatchObject({ date: '', when: '', of: [], mark: false, label: '', text: '', body: [] })
})

it('bars have the unit of their chart where they name none', () => {
  const Bar = { name: 'ChartBar' }
  const bars = readBars([h('p'), h(Bar, { value: 3, label: 'a' }), h(Bar, { value: '4', unit: '%' })], 'h')
  expect(bars.map(({ value, text, unit, highlight }) => [value, text, unit, highlight])).toEqual([
    [3, '3', 'h', false],
    [4, '4', '%', false],
  ])
})
