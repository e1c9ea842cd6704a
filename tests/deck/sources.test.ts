import { describe, expect, it } from 'vitest'
import { localizer } from '../../scripts/deck/localize.js'
import { sourceModel, yearLetters } from '../../scripts/deck/sources.js'

const text = localizer('en')
const model = (source: Parameters<typeof sourceModel>[0]) => sourceModel(source, 1, text, 'en')

describe('sourceModel', () => {
  it('links only by an identifier that the source carries', () => {
    expect(model({ id: 'a', title: 'T' }).href).toBeUndefined()
    expect(model({ id: 'a', title: 'T', isbn: '978-92-4-008475-9' }).href).toBeUndefined()
    expect(model({ id: 'a', title: 'T', arxiv: '1706.03762' }).href).toBe('https://arxiv.org/abs/1706.03762')
    expect(model({ id: 'a', title: 'T', doi: '10.2307/2529876' }).href).toBe(
      'https://doi.org/10.2307/2529876',
    )
  })

  it('shortens three or more authors', () => {
    expect(model({ id: 'a', title: 'T', author: 'Liu, Li, Lee', date: '2024' }).short).toBe('Liu et al. 2024')
    expect(model({ id: 'a', title: 'T', author: 'Brown et al.', date: '2020-05' }).short).toBe(
      'Brown et al. 2020',
    )
    expect(model({ id: 'a', title: 'T', author: 'OpenAI', date: '2023' }).short).toBe('OpenAI 2023')
    expect(model({ id: 'a', title: 'The title' }).short).toBe('The title')
  })

  it('puts the beginning of the title in the place of an author or a date', () => {
    expect(model({ id: 'a', title: 'Suite: measuring more', date: '2025' }).short).toBe('Suite 2025')
    expect(model({ id: 'a', author: 'Meta', title: 'Llama 2 model card' }).short).toBe(
      'Meta, Llama 2 model card',
    )
    expect(
      model({ id: 'a', author: 'MathWorks', title: 'Estimating Parameters in Linear Mixed-Effects Models' })
        .short,
    ).toBe('MathWorks, Estimating Parameters in…')
  })

  it('tells sources of one author and year apart by letters, on slides and in the list', () => {
    const who = { author: 'WHO', date: '2024' }
    const sources = [
      { id: 'a', title: 'News', ...who },
      { id: 'b', title: 'Guidance', ...who },
      { id: 'c', title: 'Report', ...who, date: '2023' },
    ] as Parameters<typeof sourceModel>[0][]
    const letters = yearLetters(sources, text)
    expect([...letters]).toEqual([
      ['a', 'a'],
      ['b', 'b'],
    ])
    const [, b] = sources.map((source, at) => sourceModel(source, at + 1, text, 'en', letters.get(source.id)))
    expect(b?.short).toBe('WHO 2024b')
    expect(b?.full).toBe('WHO (2024b). Guidance')
  })

  it('keeps the punctuation of a reference in another script, and writes all dates one way', () => {
    const zh = (source: Parameters<typeof sourceModel>[0]) => sourceModel(source, 1, localizer('zh'), 'zh-CN')
    expect(zh({ id: 'a', author: 'Wei et al.', title: 'Zero-Shot', date: '2021-09-03' }).full).toBe(
      'Wei et al. Zero-Shot. 2021-09-03',
    )
    expect(zh({ id: 'a', title: 'Right Way?', date: '2024' }).full).toBe('Right Way? 2024')
    expect(zh({ id: 'a', author: 'MongoDB', title: '手册', date: '2018-06' }).full).toBe(
      'MongoDB，手册，2018-06',
    )
  })

  it('keeps the point that a date ends with', () => {
    const { full } = sourceModel({ id: 'a', title: 'Письма.', date: '2024-05-03' }, 1, localizer('ru'), 'ru')
    expect(full).toBe('Письма. 3 мая 2024 г.')
  })

  it('has the commas of its language', () => {
    const of = (tag: string, author: string, title: string) => {
      const { short, full } = sourceModel({ id: 'a', author, title }, 1, localizer(tag), tag)
      return [short, full]
    }
    expect(of('ja', '青空社', 'データの手引き')).toEqual(['青空社、データの手引き', '青空社、データの手引き'])
    expect(of('ko', '한빛', '데이터 안내서')).toEqual(['한빛, 데이터 안내서', '한빛. 데이터 안내서'])
    expect(of('ar', 'سالم', 'دليل')).toEqual(['سالم، دليل', 'سالم. دليل'])
    expect(of('zh', '文', '手册')).toEqual(['文，手册', '文，手册'])
  })

  it('says a year once, and ends a question with its own mark', () => {
    expect(model({ id: 'a', title: 'T', venue: 'ICML 2022', date: '2022' }).full).toBe('T. ICML 2022')
    expect(model({ id: 'a', title: 'T', venue: 'ICML 2022', date: '2022-07-17' }).full).toBe(
      'T. ICML 2022. July 17, 2022',
    )
    expect(model({ id: 'a', title: 'Why?', author: 'A.', date: '2022' }).full).toBe('A. Why? 2022')
  })
})
