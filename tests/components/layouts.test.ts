/** Layouts on their own: what their legends say, and what they leave out. */
import { h } from 'vue'
import { expect, it } from 'vitest'
import { context, load, render } from './render.js'

const { agenda, closing, compare, figure, quote, section, By, DeckAddress, Miniature, Minutes } = await load(
  'agenda',
  'closing',
  'compare',
  'figure',
  'quote',
  'section',
  'By',
  'DeckAddress',
  'Miniature',
  'Minutes',
)

/** Words of the legend beside the headline. */
async function legendOf(frontmatter: Record<string, unknown>, modalities: string[][]): Promise<string[]> {
  const [one, two] = modalities
  context.data = {
    strings: {
      ...{ shared: 'In both', sharedAll: 'In all', sharedSome: 'In several' },
      ...{ onlyHere: '{subject} only', onlyOne: 'In one', inHeadline: 'Headline' },
    },
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
  [{ only: {} }, [['text'], ['text', 'image']], ['In both']],
  [{ shared: false, only: { one: ['text'] } }, [['text'], ['image']], ['One only']],
  [{ only: { one: ['text'], two: ['image'] } }, [['text'], ['image']], ['In both', 'One only', 'Two only']],
  // Of three, nothing is in “both”.
  [{ shared: 'all', only: {} }, [['text'], ['image']], ['In all']],
  [{ shared: 'some', only: {} }, [['text'], ['image']], ['In several']],
  // One look has one meaning.
  [{}, [['text'], ['text']], ['In both', 'In one']],
  [{ only: { one: ['text', 'neutral'], two: ['neutral'] } }, [['text'], ['image']], ['In both', 'In one']],
  [{ only: { one: ['text'] }, strong: true }, [['text'], ['text']], ['In both', 'One only', 'Headline']],
])('a comparison’s legend names only what is drawn: %j', async (frontmatter, modalities, words) => {
  expect(await legendOf(frontmatter, modalities)).toEqual(words)
})

const part = (title: string, minutes?: number, promise?: string) => {
  const line = [h('a', { to: title }, title), minutes ? h(Minutes as never, { n: minutes }) : null]
  return h('li', promise ? [h('p', line), h('p', promise)] : line)
}
const agendaOf = async (...parts: ReturnType<typeof part>[]) => {
  context.data = { strings: { minutes: '{n} min' }, subjects: {}, modalities: {} }
  return await render(agenda, {}, () => [h('ol', parts)])
}
/** Widths of the bars, in px. */
const barsOf = (html: string) =>
  [...html.matchAll(/class="dt-agenda-bar" style="width:(\d+)px;?"/g)].map((all) => Number(all[1]))
const sumOf = (html: string) => /dt-agenda-sum"[^>]*><span>(.*?)<\/span>/.exec(html)?.[1]

it('an agenda has the minutes of its parts as bars on one scale, and tells their sum', async () => {
  const html = await agendaOf(part('One', 7.5), part('Two', 15), part('More'))
  expect(barsOf(html)).toEqual([95, 190])
  expect(html.match(/dt-minutes/g)).toHaveLength(2)
  expect(sumOf(html)).toBe('22.5 min')
  expect(html.match(/class="dt-agenda-row"/g)).toHaveLength(3)
  expect(html.match(/class="dt-agenda-page"/g)).toHaveLength(3)
})

it('an agenda sets what is not part of the talk apart, its numbers going on; without times all parts are alike', async () => {
  const html = await agendaOf(part('One', 3), part('Between'), part('Two', 60), part('More'))
  expect(html).toMatch(/dt-agenda-aside" start="4"/)
  expect(html.split('dt-agenda-aside')[0]!.match(/class="dt-agenda-row"/g)).toHaveLength(3)
  const untimed = await agendaOf(part('One'), part('Two'))
  expect(untimed).not.toMatch(/dt-agenda-aside|dt-agenda-bar|dt-agenda-sum/)
  // One part alone is in no proportion to another.
  expect(await agendaOf(part('One', 5), part('More'))).not.toMatch(/dt-agenda-bar|dt-agenda-sum/)
})

it('an agenda tells what its parts are about, all of them in one legible size, or none', async () => {
  const told = await agendaOf(part('One', 5, 'About the first'), part('Two', 5, 'The second'), part('More'))
  expect(told.match(/dt-agenda-promise"/g)).toHaveLength(2)
  expect(told).toMatch(/--promise:\s?22px/)
  const long = await agendaOf(
    ...Array.from({ length: 8 }, () => part('One', 5, 'Too much of it. '.repeat(20))),
  )
  expect(long).not.toContain('dt-agenda-promise"')
})

it('a section shows the parts of the talk by name, and what it is about', async () => {
  const part = (id: string, ordinal?: number) => ({ id, title: `Part ${id}`, ordinal, first: 1, last: 2 })
  context.data = {
    strings: {},
    subjects: {},
    modalities: { text: { label: 'Text', tone: 'text' }, smell: { label: 'Smell', tone: 'own', icon: 'x' } },
    sections: [part('open'), part('a', 1), part('b', 2), part('c', 3), { ...part('end'), appendix: true }],
  }
  context.frontmatter = { ordinal: 2, section: 'b', about: ['text', 'smell'] }
  const html = await render(section, {}, () => [h('h1', 'The second')])
  const way = /<ol class="dt-way".*?<\/ol>/s.exec(html)![0]
  expect([...way.matchAll(/<li class="?([\w-]*)"?[^>]*><b>(\d)/g)].map(([, name, n]) => [n, name])).toEqual([
    ['1', 'dt-way-past'],
    ['2', 'dt-way-here'],
    ['3', ''],
  ])
  expect(way).toContain('Part c')
  expect(html.match(/<figcaption>(Text|Smell)/g)).toHaveLength(2)
  context.frontmatter = { ordinal: 2, section: 'b' }
  const without = await render(section, {}, () => [h('h1', 'The second')])
  expect(without).not.toMatch(/dt-section-art|dt-section-slides/)
  const mini = (at: number) => h(Miniature as never, { at: String(at), boxes: [1, 1, 9, 9, 0] })
  const shown = await render(section, {}, () => [h('h1', 'The second'), mini(1), mini(2)])
  expect(shown).toMatch(/dt-section-slides.*dt-mini.*dt-mini/s)
})

it('a closing of many points puts each below its slide, where that fills a grid', async () => {
  const point = (text: string) => h('li', text)
  const mini = (at: number) => h(Miniature as never, { at: String(at), boxes: [1, 1, 9, 9, 0] })
  const of = (count: number) => () => [
    h(
      'ol',
      Array.from({ length: count }, (_, at) => point(`Sentence ${at}`)),
    ),
    ...Array.from({ length: count }, (_, at) => mini(at + 1)),
  ]
  const cards = await render(closing, {}, of(4))
  expect(cards).toContain('dt-closing-cards')
  expect(Number(/--mini:\s?(\d+)px/.exec(cards)![1])).toBeGreaterThan(150)
  // A fifth would leave a hole beside it.
  for (const count of [3, 5]) expect(await render(closing, {}, of(count))).toContain('dt-closing-shown')
})

it('a closing has the address beside its points, as a code that is read', async () => {
  context.data = { strings: { qrCode: 'QR code: {address}' } }
  const html = await render(closing, {}, () => [
    h('h1', 'To keep'),
    h('ol', [h('li', 'One')]),
    h(DeckAddress as never, { href: 'https://example.org/a', size: 29, path: 'M0 0h1v1h-1z' }),
  ])
  expect(html).toMatch(/dt-closing-body.*aria-label="QR code: https:\/\/example.org\/a".*>example.org\/a</s)
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

it('a picture has its credit beside its caption, and fills the stage where it is to', async () => {
  const nodes = () => [
    h('h1', 'A picture'),
    h('p', [h('img', { src: 'a.png', alt: 'A' })]),
    h('p', 'What it shows'),
    h(By as never, {}, { default: () => [h('p', 'Who made it')] }),
  ]
  context.frontmatter = { fit: 'fill' }
  const filled = await render(figure, {}, nodes)
  expect(filled).toMatch(/dt-figure-fill.*<figcaption>.*What it shows.*dt-by.*Who made it/s)
  context.frontmatter = {}
  expect(await render(figure, {}, nodes)).not.toContain('dt-figure-fill')
})
