import { describe, expect, it } from 'vitest'
import { hurriedNotes, spokenLength } from '../../scripts/deck/pace.js'
import type { DeckModel } from '../../scripts/deck/model.js'
import type { Spot } from '../../scripts/problems/reporter.js'

describe('the length of what is said', () => {
  it.each([
    ['en', 'LLaVA-1.5 sees 576 tokens, at 3.5 a word.', 9],
    ['en', '“Yes” — it’s true!', 3],
    ['zh', '一张图变成 576 个词元，LLM 都要读。', 13],
    ['ja', 'これは LLM です。', 6],
    ['de', 'Das Modell liest 576 Token.', 5],
    ['ko', '모델은 576개의 토큰을 읽는다.', 12],
    ['ar', 'يقرأ النموذج 576 رمزًا.', 4],
    ['en', '', 0],
  ])('%s: %j', (tag, text, length) => {
    expect(spokenLength(text, tag)).toBe(length)
  })
})

const source = { name: 'o.yaml', relative: 'o.yaml', path: '/o.yaml', frame: () => '' }
const spotOf = (path: readonly (string | number)[]) =>
  ({ source, line: path.includes('late') ? 20 : 10, column: 1 }) as unknown as Spot
const slide = (id: string, minutes: number, words: number, part?: { n: number; of: number }) => ({
  ...{ id, minutes, part },
  notes: [{ click: 0, text: [{ type: 'text', value: 'word '.repeat(words) }] }],
})
const deck = (tag: string, slides: object[]) =>
  ({ locale: { tag, code: tag }, slides }) as unknown as DeckModel

describe('notes that are longer than their minutes', () => {
  it('are told at their place, with what would do', () => {
    const found = hurriedNotes([deck('en', [slide('late', 1, 181), slide('calm', 1, 180)])], { spotOf })
    expect(found.map(({ code, severity, line }) => [code, severity, line])).toEqual([
      ['hurried-notes', 'warning', 20],
    ])
    expect(found[0]!.message).toContain('181 words for 1 min')
    expect(found[0]!.hint).toContain('180 words, or plan 1.25 min')
  })

  it('are measured by how long the words of the language are', () => {
    const most = (tag: string) => {
      const [found] = hurriedNotes([deck(tag, [slide('late', 1, 999)])], { spotOf })
      return Number(/shorten them to (\d+)/.exec(found!.hint!)![1])
    }
    expect(['en', 'de', 'ru', 'ar', 'fr', 'zh-CN', 'ja', 'ko'].map(most)).toEqual([
      180, 150, 150, 140, 180, 270, 400, 350,
    ])
  })

  it('are counted over the parts of a slide, which share its minutes', () => {
    const parts = [1, 2].map((n) => slide('late', 0.5, 100, { n, of: 2 }))
    expect(hurriedNotes([deck('en', parts)], { spotOf })).toHaveLength(1)
    expect(hurriedNotes([deck('en', [parts[0]!])], { spotOf })).toHaveLength(1)
    expect(
      hurriedNotes(
        [
          deck(
            'en',
            parts.map((one) => ({ ...one, minutes: 1 })),
          ),
        ],
        { spotOf },
      ),
    ).toEqual([])
  })

  it('are not told where no minutes are planned', () => {
    expect(hurriedNotes([deck('en', [slide('late', 0, 999)])], { spotOf })).toEqual([])
  })
})
