import { describe, expect, it } from 'vitest'
import { renderLanding, type DeckManifest } from '../../scripts/site/landing.js'
import { elsewhereOf } from '../../scripts/cli/landing.js'
import { DECK_POLICY, dressPage } from '../../scripts/site/dress.js'
import { soonFiles } from '../../scripts/site/pages/start.js'
import type { DeckModel } from '../../scripts/deck/model.js'

const language = (title: string): DeckManifest['languages'][number] => ({
  code: 'en',
  tag: 'en',
  name: 'English',
  dir: 'ltr',
  title,
  slides: 12,
  minutes: 20,
  downloads: [{ kind: 'slides', file: 'slides.pdf', bytes: 237_000 }],
  words: { openDeck: 'Open', slideCount: '{n} slides' },
})

describe('landing page', () => {
  it('shows every deck with its length and downloads, without script or other hosts', () => {
    const html = renderLanding([
      { id: 'a', languages: [language('Deck A')] },
      { id: 'b', languages: [language('<b> & "B"')] },
    ])
    expect(html).toContain('href="a/en/"')
    expect(html).toContain('12 slides')
    expect(html).toContain('237 kB')
    expect(html).toContain('&#60;b&#62;')
    expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/)
  })
})

describe("a deck's page", () => {
  it('gets its head whatever the title holds, and the title painted before any script', () => {
    const deck = {
      id: 'x',
      locale: { code: 'en', tag: 'en', name: 'English', dir: 'ltr', strings: {} },
      languages: [{ code: 'en', tag: 'en', name: 'English' }],
      fonts: [],
      meta: { title: "$& <x> $'", keywords: [], address: 'https://example.org/talks/' },
    } as unknown as DeckModel
    const page = '<head>\n<meta name="viewport" content="w">\n</head><body><div id="app"></div></body>'
    const html = dressPage(page, deck, { picture: true, reading: true })
    expect(html).toContain(DECK_POLICY)
    expect(html).toContain('<link rel="canonical" href="https://example.org/talks/x/en/">')
    expect(html).toContain('$&#38; &#60;x&#62; $&#39;</h1>')
    expect(html).toContain('read.html')
  })
})

describe('the language switch', () => {
  it('leads from a slide that the other language lacks to the nearest one before it', () => {
    const deck = (code: string, ...ids: string[]) => ({ code, ids })
    const [long, short] = [deck('en', 'a', 'b', 'b-2', 'b-3', 'c'), deck('zh', 'a', 'b', 'c')]
    expect(elsewhereOf(long, [long, short])).toEqual({ zh: { 'b-2': 2, 'b-3': 2 } })
    expect(elsewhereOf(short, [long, short])).toEqual({ en: {} })
    // Kept from a build of an earlier version, which did not write down the ids: it is offered all the same.
    expect(elsewhereOf(long, [long, { code: 'zh' }])).toEqual({ zh: {} })
  })
})

describe('files that are fetched before the deck’s script runs', () => {
  it('are those that it imports, and the next slides', () => {
    const code =
      'import{n as e}from"./run-a1.js";import"./x.js";a(()=>import(`./1-Bb_9.js`),()=>import(`./2-Cc.js`))'
    expect(soonFiles('./assets/index-1.js', code)).toEqual([
      './assets/run-a1.js',
      './assets/x.js',
      './assets/1-Bb_9.js',
    ])
  })
})
