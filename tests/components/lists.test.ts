/** Lists in two columns: glossary and sources. */
import { h } from 'vue'
import { beforeAll, describe, expect, it } from 'vitest'
import { setContext } from './data.js'
import { load, render } from './render.js'

const names = ['Glossary', 'GlossaryTerm', 'References', 'Reference'] as const
let parts: Awaited<ReturnType<typeof load<(typeof names)[number]>>>

beforeAll(async () => {
  setContext()
  parts = await load(...names)
})

describe('lists on the server', () => {
  const terms = (letters: string[]) => () =>
    letters.map((letter, at) =>
      h(
        parts.GlossaryTerm as never,
        { term: `词 ${at}`, letter },
        { default: () => [h('p', 'a definition')] },
      ),
    )

  it('Glossary repeats a letter that goes on in the next column at its head', async () => {
    const columnsOf = async (letters: string[]) => {
      const html = await render(parts.Glossary, { size: 18, lettered: true }, terms(letters))
      return html
        .split('<dl')
        .slice(1)
        .map((column) => [...column.matchAll(/dt-letter[^>]*>(.)/g)].map(([, one]) => one))
    }
    expect(await columnsOf(['A', '', '', '', '', ''])).toEqual([['A'], ['A']])
    expect(await columnsOf(['A', '', '', 'B', '', ''])).toEqual([['A'], ['B']])
  })

  it('Glossary in rows has one column', async () => {
    const html = await render(
      parts.Glossary,
      { size: 18, lettered: true, inRows: true },
      terms(['A', '', 'B']),
    )
    expect(html).toContain('dt-glossary-in-rows')
    expect(html.split('<dl')).toHaveLength(2)
  })

  it('References end no column with the title of a part and one source only', async () => {
    const sources = (at: number) => () =>
      Array.from({ length: 8 }, (_, index) =>
        h(
          parts.Reference as never,
          { n: index, part: index === at ? '一部分' : undefined },
          { default: () => ['来源一'] },
        ),
      )
    for (const at of [2, 3, 4, 5]) {
      const html = await render(parts.References, { size: 16 }, sources(at))
      const [first = ''] = html.split('<ol').slice(1)
      expect(first).not.toMatch(/dt-reference-part((?!<li)[\s\S])*<\/li>(<!--\]-->)?<\/ol>/)
      // Lines of Chinese break between words only.
      expect(html).toMatch(/<div class="[^"]*dt-words/)
    }
  })
})
