/** Where slides stand in the handout. */
import { expect, it } from 'vitest'
import type { DeckModel, SlideModel } from '../../scripts/deck/model.js'
import { listing, placingOf, sharedSheets } from '../../scripts/pdf/handout/placing.js'
import { pictureWidth, shownHeight } from '../../scripts/pdf/handout/picture-sizes.js'
import { planHandout } from '../../scripts/pdf/handout/sections.js'
import { anchorsByRoute } from '../../scripts/pdf/page/links.js'
import { printedDeck } from './fixture.js'

const note = { click: 0, text: [{ type: 'text' as const, value: 'said' }] }

/** The sample deck without notes, all of it an appendix but for its first three slides. */
function appendix(): DeckModel {
  const deck = printedDeck('en')
  for (const slide of deck.slides)
    Object.assign(slide, { notes: [], remarks: undefined, appendix: slide.number > 3 })
  const claims = deck.slides.flatMap((slide) => (slide.kind === 'correction' ? slide.claims : []))
  return { ...deck, claims }
}

const kindOf = (deck: DeckModel, kind: SlideModel['kind']): SlideModel =>
  deck.slides.find((slide) => slide.kind === kind)!

it('the talk has a page a slide; an appendix shares pages, drawings two to one', () => {
  const deck = appendix()
  const listed = listing(deck, true)
  const place = (slide: SlideModel) => placingOf(slide, listed, true)
  expect(deck.slides.slice(0, 3).map(place)).toEqual(['page', 'page', 'page'])
  expect(place({ ...kindOf(deck, 'pipeline'), appendix: true })).toBe('wide')
  // Its notes of 16 px would be 3 pt high.
  expect(place({ ...kindOf(deck, 'chart'), appendix: true })).toBe('wide')
  expect(place({ ...kindOf(deck, 'quote'), appendix: true })).toBe('small')
  expect(place({ ...kindOf(deck, 'quote'), appendix: true, notes: [note] })).toBe('wide')
  expect(placingOf({ ...kindOf(deck, 'quote'), appendix: true, notes: [note] }, listed, false)).toBe('small')
})

it('a section’s slide stands above the first slide of its part, on one page', () => {
  const deck = printedDeck('en')
  const at = deck.slides.findIndex(({ kind }) => kind === 'section')
  const [slide, next] = [deck.slides[at]!, deck.slides[at + 1]!]
  Object.assign(next, { section: slide.section, appendix: false })
  Object.assign(slide, { appendix: false })
  const anchors = anchorsByRoute(deck)
  const plan = planHandout(deck, anchors, { notes: true, layout: 'page' })
  const page = plan.sections.find(({ slides }) =>
    slides?.some(({ anchor }) => anchor === anchors[next.number]),
  )
  expect(page?.slides?.map(({ anchor, size }) => [anchor, size])).toEqual([
    [anchors[slide.number], 'lead'],
    [anchors[next.number], undefined],
  ])
  expect(plan.starts.has(slide.number)).toBe(true)
  expect(plan.starts.has(next.number)).toBe(false)
})

it('what the lists at the end have in full is not printed twice, and nothing else is left out', () => {
  const deck = appendix()
  const listed = listing(deck, true)
  expect(listed(kindOf(deck, 'correction'))).toBe('corrections')
  expect(listed(kindOf(deck, 'glossary'))).toBe('glossary')
  expect(listed(kindOf(deck, 'sources'))).toBe('sources')
  expect(listed({ ...kindOf(deck, 'glossary'), notes: [note] })).toBe(undefined)
  expect(listing({ ...deck, claims: [] }, true)(kindOf(deck, 'correction'))).toBe(undefined)
  // Two lists with headlines of their own are two slides.
  const other = { ...kindOf(deck, 'sources'), headline: 'Further reading' }
  expect(listing({ ...deck, slides: [...deck.slides, other] }, true)(other)).toBe(undefined)

  const plan = planHandout(deck, anchorsByRoute(deck), { notes: true, layout: 'page' })
  const shown = plan.sections.flatMap(({ slides }) => slides ?? []).map(({ anchor }) => anchor)
  const named = plan.sections.flatMap(({ html }) =>
    [...(html ?? '').matchAll(/id="(\d{3}-\d\d)"/g)].map(([, id]) => id),
  )
  expect([...shown, ...named].sort()).toEqual(
    deck.slides.map(({ number }) => anchorsByRoute(deck)[number]).sort(),
  )
  expect(new Set(shown).size).toBe(shown.length)
})

it('two slides of a part share a sheet where little is said about both, and a slide below its section never does', () => {
  const listed = () => undefined
  const slides = printedDeck('en').slides.map((slide, at) => ({
    ...slide,
    number: at + 1,
    kind: at === 2 ? 'section' : 'chart',
    section: at < 8 ? 'one' : `${at}`,
    appendix: false,
    notes: at === 5 ? Array.from({ length: 40 }, () => note) : [],
  })) as SlideModel[]
  const sheets = sharedSheets(slides, listed, true, 259)
  // The third is a section's, the sixth has much said about it; the ninth is of another part.
  expect([...sheets]).toEqual([
    [1, 1],
    [2, 1],
    [7, 7],
    [8, 7],
  ])
  expect(sharedSheets(slides, listed, false, 259).get(6)).toBe(5)
  expect(sharedSheets(slides, listed, true, 150).size).toBe(0)
})

it('a question stands at the end with its notes, its answer and what is said of that below all questions', () => {
  const deck = appendix()
  const text = (value: string) => [{ type: 'text' as const, value }]
  const asked: SlideModel = {
    ...deck.slides[4]!,
    kind: 'question',
    headline: 'How many?',
    options: [
      { text: text('One'), right: false },
      { text: text('Two'), right: true },
    ],
    answer: text('For the second is there, too.'),
    notes: [
      { click: 0, text: text('Hands up, please.') },
      { click: 1, text: text('It is two.') },
    ],
  } as SlideModel
  deck.slides[4] = asked
  const deckOf = (notes: boolean) => planHandout(deck, anchorsByRoute(deck), { notes, layout: 'page' })
  const html = (notes: boolean) =>
    deckOf(notes)
      .sections.map((section) => section.html ?? '')
      .join('')
  const told = ['How many?', 'Hands up', '>One<', '>Two<', 'For the second', 'It is two.']
  const places = told.map((part) => html(true).lastIndexOf(part))
  expect(Math.min(...places)).toBeGreaterThan(0)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(html(false)).not.toMatch(/Hands up|It is two/)
  // Its picture tells the answer: only the sheets of six show it.
  const anchor = anchorsByRoute(deck)[asked.number]!
  const pictures = deckOf(true).sections.flatMap(({ slides }) => slides ?? [])
  expect(pictures.map((one) => one.anchor)).not.toContain(anchor)
  const six = planHandout(deck, anchorsByRoute(deck), { notes: true, layout: 'overview' }).sections
  expect(six.flatMap(({ slides }) => slides ?? []).map((one) => one.anchor)).toContain(anchor)
  expect(six.map((section) => section.html).join('')).not.toContain('ho-right')
})

it('a picture is as wide as its smallest type needs, and ends where its content does', () => {
  const point = 25.4 / 72
  const high = (px: number) => ((pictureWidth(px) / 1280) * px) / point
  for (const px of [16, 18, 22.4, 26]) expect(high(px)).toBeCloseTo(7, 1)
  // Nothing is wider than the sheet or too small to be looked at.
  expect(pictureWidth(14)).toBe(pictureWidth(16))
  expect(pictureWidth(60)).toBe(pictureWidth(40))
  expect(pictureWidth(40)).toBeGreaterThan(100)
  expect([
    shownHeight(500, 650),
    shownHeight(640, 650),
    shownHeight(700, 650),
    shownHeight(500, null),
  ]).toEqual([520, 660, undefined, undefined])
})

it('the name of its section is left out above a picture only where the sheet has it', () => {
  const deck = appendix()
  const slide = kindOf(deck, 'pipeline')
  slide.kicker = deck.sections.find(({ id }) => id === slide.section)!.title
  const plain = () =>
    planHandout(deck, anchorsByRoute(deck), { notes: true, layout: 'page' })
      .sections.flatMap(({ slides }) => slides ?? [])
      .find(({ anchor }) => anchor === anchorsByRoute(deck)[slide.number])?.plain
  slide.appendix = true
  expect(plain()).toBe(true)
  slide.kicker = 'A word of its own'
  expect(plain()).toBe(false)
})

it('a run of printing begins only where a page begins', () => {
  const deck = appendix()
  const plan = planHandout(deck, anchorsByRoute(deck), { notes: true, layout: 'page' })
  const first = plan.sections
    .flatMap(({ slides }) => slides?.slice(0, 1) ?? [])
    .map(({ anchor }) => parseInt(anchor, 10))
  expect([...plan.starts].sort((a, b) => a - b)).toEqual(first)
})
