/** The reading page: its own ids and those of slides, and links that lead somewhere. */
import { JSDOM } from 'jsdom'
import { expect, it } from 'vitest'
import type { DeckModel } from '../../scripts/deck/model.js'
import { builtinWords } from '../../scripts/locale/load.js'
import { numbers } from '../../scripts/site/pages/pieces.js'
import { renderReading } from '../../scripts/site/read.js'
import { sampleDeck } from '../markdown/sample.js'

/** Ids of the page, and the links within it that lead nowhere. */
function linksOf(deck: DeckModel): { ids: string[]; dead: string[]; links: number } {
  const strings = { ...builtinWords().get('en'), ...deck.locale.strings }
  const worded = { ...deck, locale: { ...deck.locale, strings } }
  const page = new JSDOM(renderReading(worded, {})).window.document
  const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id)
  const targets = [
    ...[...page.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')!.slice(1)),
    ...[...page.querySelectorAll('[aria-labelledby]')].map((one) => one.getAttribute('aria-labelledby')!),
  ]
  return { ids, dead: targets.filter((id) => !ids.includes(id)), links: targets.length }
}

/** The sample deck, whose slides are called as the page might call its own parts. */
function named(ids: string[]): DeckModel {
  const deck = sampleDeck('en')
  const slides = deck.slides.map((slide, at) => ({ ...slide, id: ids[at] ?? slide.id }))
  const links = new Map(deck.slides.map(({ id }, at) => [id, slides[at]!.id]))
  return {
    ...deck,
    slides: slides.map((slide) =>
      slide.kind === 'agenda'
        ? { ...slide, items: slide.items.map((item) => ({ ...item, slide: links.get(item.slide)! })) }
        : slide,
    ),
  }
}

it.each([
  [[]],
  [['source-1', 'source-2', 'h-1', 'h-2', 'h-3']],
  [['headline-2', 'source-1', 'headline-sources', 'constructor', 'toString']],
])('has no id twice and no dead link: slides %j', (ids) => {
  const { ids: all, dead, links } = linksOf(named(ids))
  expect(new Set(all).size).toBe(all.length)
  expect(dead).toEqual([])
  expect(links).toBeGreaterThan(20)
})

it('lists the sources at its end where no slide does', () => {
  const deck = sampleDeck('en')
  Object.assign(deck.locale.strings, builtinWords().get('en'))
  const rest = deck.slides.filter(({ kind }) => kind !== 'sources' && kind !== 'agenda')
  expect(linksOf({ ...deck, slides: rest }).dead).toEqual([])
  const page = renderReading({ ...deck, slides: deck.slides.slice(0, 5) }, {})
  // What no line breaks stands in elements of its own.
  const text = page.replace(/<span class="nb">(.*?)<\/span>/g, '$1')
  for (const { full } of deck.sources) expect(text).toContain(full)
})

it('a drawing is told in words that are folded, events stand along a line, numbers of one unit have bars', () => {
  const deck = sampleDeck('en')
  Object.assign(deck.locale.strings, builtinWords().get('en'))
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"></svg>'
  const drawings = new Proxy({}, { get: () => ({ svg }) })
  const { document } = new JSDOM(renderReading(deck, drawings)).window
  const drawn = deck.slides.filter(({ kind }) => ['pipeline', 'compare', 'mermaid'].includes(kind))
  const pictured = deck.slides.filter(({ kind }) => kind === 'slidev')
  expect(document.querySelectorAll('figcaption details:not([open])').length).toBe(
    drawn.length + pictured.length,
  )
  expect(document.querySelectorAll('.picture[tabindex] + .wide').length).toBe(drawn.length)
  const events = deck.slides.flatMap((slide) => (slide.kind === 'timeline' ? slide.events : []))
  expect(document.querySelectorAll('.timeline > li > time').length).toBe(events.length)
  const widths = [...document.querySelectorAll<HTMLElement>('.meter > i')].map(({ style }) =>
    parseFloat(style.width),
  )
  expect(widths.length).toBeGreaterThan(1)
  expect(Math.max(...widths)).toBeLessThanOrEqual(100)
})

it('a per cent stands at its number, a unit in words beside it', () => {
  const fact = { label: 'A', statement: [], value: 9, valueText: '9' }
  const facts = [
    { ...fact, id: 'a', unit: '%' },
    { ...fact, id: 'b', unit: 'tokens' },
    { ...fact, id: 'c' },
  ]
  const told = numbers(sampleDeck('en'), facts).match(/<strong>.*?<\/strong>/g)
  expect(told).toEqual(['<strong>9%</strong>', '<strong>9 tokens</strong>', '<strong>9</strong>'])
})

it('holds a second drawing for narrow screens, and what drawings have in common once', () => {
  const deck = sampleDeck('en')
  Object.assign(deck.locale.strings, builtinWords().get('en'))
  const one = (x: number) =>
    `<svg xmlns="http://www.w3.org/2000/svg" class="dip-diagram" data-diagram="d" aria-hidden="true" viewBox="0 0 9 9" style="font-family:var(--f,&#39;A&#39;)"><g class="dip-stage" data-stage="a"><rect x="${x}" style="fill:var(--dip-ink,#123)"/><text style="fill:red">class=&#34;a&#34; &#60;b&#62;</text></g></svg>`
  const drawings = new Proxy({}, { get: () => ({ svg: one(1), upright: one(2) }) })
  const { document } = new JSDOM(renderReading(deck, drawings)).window
  const drawn = deck.slides.filter(({ kind }) => ['pipeline', 'compare', 'mermaid'].includes(kind))
  const pictures = [...document.querySelectorAll('.picture.two:not([tabindex])')]
  expect(pictures.length).toBe(drawn.length)
  expect(document.querySelector('.wide')).toBe(null)
  const styles = [...document.querySelectorAll('style')].map(({ textContent }) => textContent).join('')
  for (const picture of pictures) {
    const svgs = [...picture.children]
    expect(svgs.map((svg) => svg.querySelector('rect')!.getAttribute('x'))).toEqual(['1', '2'])
    expect(svgs.map((svg) => svg.querySelector('text')!.textContent)).toEqual(Array(2).fill('class="a" <b>'))
    expect(picture.querySelector('[style], [data-stage]')).toBe(null)
    for (const svg of svgs)
      for (const [part, rule] of [
        [svg, "font-family:var(--f,'A')"],
        [svg.querySelector('rect')!, 'fill:var(--dip-ink,#123)'],
      ] as const)
        expect(styles).toContain(`.${part.getAttribute('class')}{${rule}}`)
  }
})
