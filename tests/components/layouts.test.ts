/** Layouts on their own: what their legends say, and what they leave out. */
import { h } from 'vue'
import { expect, it } from 'vitest'
import { context, load, render } from './render.js'

const { agenda, compare, quote, Minutes } = await load('agenda', 'compare', 'quote', 'Minutes')

/** Words of the legend beside the headline. */
async function legendOf(frontmatter: Record<string, unknown>, modalities: string[][]): Promise<string[]> {
  const [one, two] = modalities
  context.data = {
    strings: { shared: 'In both', onlyHere: '{subject} only' },
    subjects: { one: { name: 'One', modalities: one }, two: { name: 'Two', modalities: two } },
    modalities: { text: { tone: 'text' }, image: { tone: 'image' } },
  }
  context.frontmatter = { subjects: ['one', 'two'], ...frontmatter }
  const html = await render(compare)
  return [
    ...html.matchAll(/class="dt-legend-item">(.*?)<\/span>(?=<span class="dt-legend-item"|<\/div>)/g),
  ].map(([, item]) => item!.replace(/<[^>]*>/g, ''))
}

it.each([
  [{}, [['text'], ['text', 'image']], ['In both', 'Two only']],
  [{ shared: false }, [['text'], ['text', 'image']], ['Two only']],
  [{ only: [] }, [['text'], ['text', 'image']], ['In both']],
  [{ shared: false, only: ['one'] }, [['text'], ['text', 'image']], []],
  [{ shared: false, only: ['one'] }, [['text'], ['image']], ['One only']],
  // Subjects with the same modalities.
  [{}, [['text'], ['text']], ['In both', 'Two only']],
  [{ only: ['one'] }, [['text'], ['text']], ['In both', 'One only']],
])('a comparison’s legend names only what is drawn: %j', async (frontmatter, modalities, words) => {
  expect(await legendOf(frontmatter, modalities)).toEqual(words)
})

it('an agenda has a bar for each part with minutes, and an empty place for the others', async () => {
  const item = (title: string, minutes?: number) =>
    h('li', [h('a', { to: title }, title), minutes ? h(Minutes as never, { n: minutes }) : null])
  const html = await render(agenda, {}, () => [h('ol', [item('One', 3), item('Two', 6), item('More')])])
  expect([...html.matchAll(/class="dt-agenda-track".*?width:([\d.]+)%/g)].map(([, width]) => width)).toEqual([
    '50',
    '100',
  ])
  expect(html.match(/class="dt-agenda-row"/g)).toHaveLength(3)
  expect(html.match(/class="dt-agenda-page"/g)).toHaveLength(3)
})

it.each([
  ['“accept one or more types”', true],
  ['……“输入不限”', true],
  ['…«plus large»', true],
  ['Accept “one” type', false],
])('a quotation with marks of its own has no large one: %s', async (text, own) => {
  const html = await render(quote, {}, () => [h('blockquote', [h('p', text)])])
  expect(html.includes('dt-quote-own')).toBe(own)
})
