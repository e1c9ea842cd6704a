import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { unicodeRange } from '../../scripts/fonts/css.js'
import { landingFonts } from '../../scripts/site/landing/fonts.js'
import { renderLanding, type DeckManifest } from '../../scripts/site/landing/index.js'
import { elsewhereOf } from '../../scripts/pipeline/manifest.js'
import { DECK_POLICY, deckPolicy, postprocessPage } from '../../scripts/site/postprocess.js'
import { elements } from '../../scripts/site/pages/edit.js'
import { preloadOf } from '../../scripts/site/slidev/plugins.js'
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

describe('what a page may load', () => {
  it('is its own, and from hosts that its slides name frames, films and pictures, but no script', () => {
    expect(deckPolicy([])).toBe(DECK_POLICY)
    const rules = new Map(
      deckPolicy(['https://a.example', 'https://b.example'])
        .split(';')
        .map((rule): [string, string] => [rule.split(' ')[0]!, rule]),
    )
    for (const name of ['frame-src', 'media-src', 'img-src'])
      expect(rules.get(name)).toMatch(/ 'self' https:\/\/a\.example https:\/\/b\.example/)
    for (const name of ['script-src', 'connect-src', 'default-src'])
      expect(rules.get(name)).not.toMatch(/example/)
  })
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

  it('has a card a deck with its languages, and slides of it that lead to themselves', () => {
    const thumbnails = ['compare', 'chart', '3'].map((route, at) => ({
      file: `slide-${at + 2}.png`,
      ...(at === 0 ? { before: 'slide-2-0.png' } : {}),
      route,
      title: `Slide "${route}"`,
    }))
    const one = { ...language('Deck A'), picture: 'cover.png', thumbnails }
    const html = renderLanding([
      { id: 'a', languages: [one, { ...one, code: 'zh', tag: 'zh', title: '甲' }] },
    ])
    const { document } = new JSDOM(html).window
    expect([...document.querySelectorAll('.deck')].map(({ id }) => id)).toEqual(['a'])
    expect([...document.querySelectorAll('.talk')].map((talk) => talk.getAttribute('lang'))).toEqual([
      'en',
      'zh',
    ])
    const links = [...document.querySelectorAll('.pictures a')].map((link) => link.getAttribute('href'))
    expect(links).toEqual(['a/en/', 'a/en/#/compare', 'a/en/#/chart', 'a/en/#/3'])
    expect([...document.querySelectorAll('.pictures img')].map((image) => image.getAttribute('alt'))).toEqual(
      ['Deck A', '', 'Slide "compare"', 'Slide "chart"', 'Slide "3"'],
    )
    expect(document.querySelectorAll('details a[download]').length).toBe(2)
  })

  it('brings its letters along, those of every language', async () => {
    const css = await landingFonts([
      { id: 'a', languages: [language('Deck A'), { ...language('甲乙'), tag: 'zh' }] },
    ])
    const rules = css.split('\n').filter((rule) => rule.includes("src:url('data:font/woff2;base64,"))
    const has = (family: string, char: string) =>
      rules.some((rule) => rule.includes(`font-family:'${family}'`) && rule.includes(unicodeRange([char])))
    expect(has('Noto Sans SC', '甲')).toBe(true)
    expect(has('Noto Sans SC', '丙')).toBe(false)
    expect(css.match(/font-family:'Inter';[^}]*font-weight:(400|700)/g)?.length).toBeGreaterThan(1)
    expect(css).not.toContain('JetBrains')
    // A family that is not installed here is left to the reader's system.
    const own = { ...language('Deck A'), fonts: [{ family: 'Nowhere', package: '@fontsource/nowhere' }] }
    expect(await landingFonts([{ id: 'a', languages: [own] }])).toContain("font-family:'Inter'")
  })
})

describe("a deck's page", () => {
  it('gets its head whatever the title holds, and the title painted before any script', () => {
    const deck = {
      id: 'x',
      locale: {
        code: 'en',
        tag: 'en',
        name: 'English',
        dir: 'ltr',
        strings: { readDeck: 'Read', openDeck: 'Open' },
      },
      languages: [{ code: 'en', tag: 'en', name: 'English' }],
      fonts: [],
      slides: [],
      meta: { title: "$& <x> $'", keywords: [], address: 'https://example.org/talks/' },
    } as unknown as DeckModel
    const page = '<head>\n<meta name="viewport" content="w">\n</head><body><div id="app"></div></body>'
    const html = postprocessPage(page, deck, { picture: true, reading: true })
    expect(html).toContain(DECK_POLICY)
    expect(html).toContain('<link rel="canonical" href="https://example.org/talks/x/en/">')
    expect(html).toContain('$&#38; &#60;x&#62; $&#39;</h1>')
    expect(html).toContain('read.html')
  })
})

describe('any text in any attribute', () => {
  const page = (title: string) => `<!DOCTYPE html>
<html lang="en"><head>
<meta charset="utf-8">
<meta name="viewport" content="w">
<meta property="og:title" content="${title}">
<meta name="description" content="${title}">
<meta name="author" content="&quot;${title}&quot;">
<meta property="slidev:version" content="52">
<script type="module" crossorigin src="./assets/index-1.js"></script>
<link rel="stylesheet" crossorigin href="./assets/style-1.css">
</head>
<body>
<div id="app"></div>
<div id="mermaid-rendering-container"></div>
</body></html>`
  const deck = (text: string) =>
    ({
      id: 'x',
      locale: { code: 'en', tag: 'en', name: text, dir: 'ltr', strings: { readDeck: text, openDeck: text } },
      languages: [{ code: 'en', tag: 'en', name: text }],
      fonts: [],
      slides: [],
      meta: {
        title: text,
        subtitle: text,
        description: text,
        author: text,
        keywords: [],
        address: 'https://example.org',
      },
    }) as unknown as DeckModel
  // Words that no line breaks are elements of the page's own.
  const shape = (html: string) =>
    elements(html).flatMap(({ tag, attributes }) => (attributes['class'] === 'nb' ? [] : [tag]))
  const calm = 'A letter'

  it.each([
    'Letter -> e-mail',
    'a><meta http-equiv=refresh content=0;url=//evil.example>',
    `"><'&`,
    '--><script>alert(1)</script>',
    `" onload="x`,
    '</title></head><body><div id="app"></div>',
    '$& <!-- ]]> &amp;',
  ])('stays a text: %s', (text) => {
    // As Slidev writes a text into an attribute: a quote and an ampersand are escaped, nothing else.
    const attribute = text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
    const html = postprocessPage(page(attribute), deck(text), { picture: true, reading: true })
    expect(shape(html)).toEqual(
      shape(postprocessPage(page(calm), deck(calm), { picture: true, reading: true })),
    )
    const all = elements(html)
    const content = (key: string, name: string) =>
      all.filter(({ attributes }) => attributes[key] === name).map(({ attributes }) => attributes['content'])
    expect(content('property', 'og:title')).toEqual([text])
    expect(content('name', 'description')).toEqual([text])
    // Slidev writes it with quotes of its own.
    expect(content('name', 'author')).toEqual([text])
    expect(content('property', 'slidev:version')).toEqual([])
    expect(new JSDOM(html).window.document.querySelector('#app h1')?.textContent).toBe(text)
    const landing = (one: string) =>
      renderLanding([
        {
          id: 'a',
          languages: [{ ...language(one), subtitle: one, description: one, author: one, date: one }],
        },
      ])
    expect(shape(landing(text))).toEqual(shape(landing(calm)))
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
  it('are those that it imports, as the bundler knows them, and not the next slides', () => {
    const chunk = (fileName: string, imports: string[], ...moduleIds: string[]) =>
      ({ type: 'chunk', fileName, isEntry: moduleIds[0] === 'page', imports, moduleIds }) as const
    const bundle = {
      a: chunk('assets/parts-Cc.js', ['assets/index-1.js'], '\0virtual:diptych-slides/parts.js'),
      b: chunk('assets/1-Bb_9.js', ['assets/index-1.js'], '\0virtual:diptych-slides/1.js', 'slide-2'),
      c: chunk('assets/index-1.js', ['assets/run-a1.js', 'assets/x.js'], 'page'),
      d: { type: 'asset' } as const,
    }
    expect(preloadOf(bundle)).toEqual(['./assets/run-a1.js', './assets/x.js'])
  })
})
