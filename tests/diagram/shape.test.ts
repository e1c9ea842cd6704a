import { describe, expect, it } from 'vitest'
import { bindTerms, pieces, unbound, wrap } from '../../scripts/diagram/layout/line-breaking.js'
import { measureText } from '../../scripts/fonts/measure.js'
import { planDiagram, type DiagramRequest } from '../../scripts/diagram/plan.js'
import { pipelines, words } from './fixture.js'
import { geometryOf } from './gates/graphs.js'

const request = (ids: string[], lang: string): DiagramRequest => {
  const all = pipelines(lang)
  return {
    id: 'd',
    pipelines: ids.map((id) => all.get(id)!),
    all,
    view: 'auto',
    reveal: 'none',
    strings: words[lang]!,
    lang,
    tag: lang,
    box: { width: 1136, height: 508 },
    place: { file: 'p.yaml', line: 1, column: 1 },
    measure: measureText,
  }
}

describe('one arrangement for all languages', () => {
  it.each([[['llm_inference']], [['chameleon']], [['who_governance']], [['gpt2', 'gpt3']]])(
    'has the same views, stages, rows of columns and size: %s',
    (ids) => {
      const [zh, en] = [request(ids, 'zh'), request(ids, 'en')]
      const shapes = [planDiagram(zh, [en]), planDiagram(en, [zh])].map((views) =>
        views.map(({ mermaid }) => ({
          stages: [...mermaid.matchAll(/^ {4}([A-Z]_\w+)\["/gm)].map(([, id]) => id),
          shape: [...mermaid.matchAll(/^ {2}class \S+ ((?:bands|scale|size)-\S+|compact)$/gm)].map(
            ([, name]) => name,
          ),
        })),
      )
      expect(shapes[0]).toEqual(shapes[1])
      expect(shapes[0]![0]!.shape).toContainEqual(expect.stringMatching(/^bands-/))
    },
  )
})

describe('every language', () => {
  it.each([[['llm_training']], [['who_governance']], [['llm_inference', 'lmm_inference']]])(
    'has the same boxes and lines at the same places: %s',
    async (ids) => {
      const [zh, en] = [request(ids, 'zh'), request(ids, 'en')]
      const drawn = [planDiagram(zh, [en]), planDiagram(en, [zh])].map((views) =>
        Promise.all(
          views.map(async (view) => {
            const { boxes, routes } = await geometryOf(view)
            return {
              boxes: boxes.map(({ node, x, y, width, height }) => [node.id, x, y, width, height]),
              lines: routes.map(({ edge, points }) => [edge.id, points]),
            }
          }),
        ),
      )
      expect(await drawn[0]).toEqual(await drawn[1])
    },
  )
})

it('stays within the room of the language that has the least', async () => {
  const [zh, en] = [request(['llm_training'], 'zh'), request(['llm_training'], 'en')]
  const low = { ...en, box: { ...en.box, height: 452 } }
  for (const [one, other] of [
    [zh, low],
    [low, zh],
  ] as const)
    for (const view of planDiagram(one, [other])) {
      const { height, scale, fits } = await geometryOf(view)
      expect([fits, height * scale <= one.box.height + 1]).toEqual([true, true])
    }
})

describe('line breaks', () => {
  it('never divide a term of the glossary', () => {
    const bound = bindTerms('插入模态词元', ['模态', '词元'])
    expect(unbound(bound)).toBe('插入模态词元')
    expect(pieces(bound).map(unbound)).toEqual(['插入', '模态', '词元'])
    for (const width of [60, 80, 100])
      for (const line of wrap(bound, width, { size: 20, weight: 700 }, measureText))
        expect(line).toMatch(/^(插入|模态|词元)+$/)
  })

  it('leave products and names with a hyphen or slash whole where there is room', () => {
    const style = { size: 16, weight: 400 } as const
    expect(wrap('336 × 336 px', 84, style, measureText)).toEqual(['336 × 336', 'px'])
    expect(wrap('CLIP ViT-L/14@336', 120, style, measureText)).toEqual(['CLIP', 'ViT-L/14@336'])
    expect(wrap('Two-layer MLP', 90, style, measureText)).toEqual(['Two-layer', 'MLP'])
  })

  it('leave no first or last character alone', () => {
    expect(pieces('方差分量')).toEqual(['方差分量'])
  })

  it('divide even a term where nothing else is left', () => {
    const lines = wrap(bindTerms('模态词元', ['模态词元']), 45, { size: 20, weight: 700 }, measureText)
    expect(lines.join('')).toBe('模态词元')
    expect(lines.length).toBeGreaterThan(1)
  })
})
