import { describe, expect, it } from 'vitest'
import { localizer } from '../../scripts/deck/localize.js'
import { sourceModel } from '../../scripts/deck/sources.js'

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

  it('says a year once, and ends a question with its own mark', () => {
    expect(model({ id: 'a', title: 'T', venue: 'ICML 2022', date: '2022' }).full).toBe('T. ICML 2022')
    expect(model({ id: 'a', title: 'T', venue: 'ICML 2022', date: '2022-07-17' }).full).toBe(
      'T. ICML 2022. July 17, 2022',
    )
    expect(model({ id: 'a', title: 'Why?', author: 'A.', date: '2022' }).full).toBe('A. Why? 2022')
  })
})
