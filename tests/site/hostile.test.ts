/**
 * Hostile texts in every text field of deck and site, through every producer of a file: what a parser of the file's
 * format reads is what it reads of a calm deck, with the texts in place of the calm ones. So no text makes an element,
 * an attribute or an entry, none is changed, and the page's policy stands.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { PDFDocument } from '@cantoo/pdf-lib'
import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import type { DeckModel } from '../../scripts/deck/model.js'
import { writeMetadata, xmpPacket } from '../../scripts/pdf/finish/metadata.js'
import { slideBookmarks, writeOutline } from '../../scripts/pdf/finish/outline.js'
import { handoutCss } from '../../scripts/pdf/handout/css/index.js'
import { planHandout } from '../../scripts/pdf/handout/sections.js'
import { anchorsByRoute } from '../../scripts/pdf/page/links.js'
import { DECK_POLICY, postprocessPage, webManifest } from '../../scripts/site/postprocess.js'
import { renderNotFound, renderSitemap } from '../../scripts/site/hosts.js'
import { renderLanding } from '../../scripts/site/landing/index.js'
import { workerText } from '../../scripts/site/offline.js'
import { dataElement } from '../../scripts/site/pages/html.js'
import { hashOf } from '../../scripts/site/pages/start.js'
import { renderReading } from '../../scripts/site/read.js'
import { searchEntries } from '../../scripts/site/search.js'
import { writeSingle } from '../../scripts/site/single.js'
import { SINGLE } from '../../scripts/site/types.js'
import { asAddress, hostileDeck, hostileManifest, type Write } from './hostile-deck.js'
import {
  find,
  keptFiles,
  put,
  shapeOf,
  spaced,
  treeOf,
  treePolicies,
  unmarked,
  withoutTurns,
  xmlOf,
} from './read-back.js'

const hostile = [
  `"><img src=x onerror=alert(1)>`,
  `' onmouseover='alert(1)`,
  `a > b < c & d &amp; &lt; &#60; &quot`,
  `</script><script>alert(1)</script>`,
  `</SCRIPT ><Script>alert(1)</sCript>`,
  `</title></style></STYLE></noscript><base href=//evil.example>`,
  `<!-- <script> --> --!> <![CDATA[ ]]> <?xml ?>`,
  `<meta http-equiv=refresh content=0;url=//evil.example>`,
  '${x} `${x}` {n} {title} $& $1 %s',
  `C:\\new\\u0041 \\" \\' \\`,
  `a\u2028b\u2029c\u0085`,
  `a\u202eb \u2066c`,
  `\u05d0\u05d1 12 \u0661`,
  `javascript:alert(1) data:text/html,x @import url(//evil.example);}`,
  `\u{1f469}\u200d\u{1f469}\u{1f3fd} \ufeff \u00ad \ue000`,
]

/** A text a field, with the field's number; of calm texts nothing else is to be seen. */
const writer = (text: string): Write => {
  let count = 0
  return () => `${text}q${count++}q`
}
const calm = 'calm'

/** Addresses and words of the interface lose what the fields may not hold: tried with texts that have none. */
const plain = (text: string): string => text.replace(/[\s{}]/gu, '')

const page = `<!DOCTYPE html>
<html lang="en"><head>
<meta charset="utf-8">
<meta name="viewport" content="w">
<title>x</title>
<script type="module" crossorigin src="./assets/index-1.js"></script>
<link rel="stylesheet" crossorigin href="./assets/style-1.css">
</head>
<body>
<div id="app"></div>
</body></html>`

const handoutOf = (deck: DeckModel): string =>
  (['page', 'overview'] as const)
    .flatMap((layout) => planHandout(deck, anchorsByRoute(deck), { notes: true, layout }).sections)
    .map(({ html = '', slides = [] }) => html + slides.map(({ after }) => after).join(''))
    .join('')

const pages: Record<string, (write: Write) => string> = {
  'index.html': (write) => postprocessPage(page, hostileDeck(write), { picture: true, reading: true }),
  'read.html': (write) => renderReading(hostileDeck(write), {}),
  'landing page': (write) => renderLanding([hostileManifest(write), hostileManifest(write)]),
  '404.html': (write) => renderNotFound([hostileManifest(write)]),
}
/** A QR code is a picture of its address. */
const withoutDrawings = (html: string): string => html.replace(/ viewBox="[^"]*"| d="M[^"]*"/g, '')

describe.each(hostile)('%j', (text) => {
  it.each(Object.keys(pages))('stays a text in %s', (name) => {
    const make = pages[name]!
    for (const one of [text, plain(text)]) {
      const [wanted, got] = [calm, one].map((each) =>
        treeOf(parse(make(writer(each)), { scriptingEnabled: false })),
      )
      if (one === plain(text)) expect(got).toEqual(put(wanted, one))
      else expect(shapeOf(got!)).toEqual(shapeOf(wanted!))
    }
    const policies = treePolicies(treeOf(parse(make(writer(text)))))
    expect(policies).toHaveLength(1)
    if (name === 'index.html') expect(policies[0]).toContain(DECK_POLICY.replace(/.*?(style-src)/, '$1'))
    else expect(policies[0]).not.toContain('script-src')
  })

  it('stays a text in the handout, and in the headers of its pages', () => {
    const one = plain(text)
    const [wanted, got] = [calm, one].map((each) =>
      treeOf(parseFragment(withoutDrawings(handoutOf(hostileDeck(writer(each)))))),
    )
    expect(got).toEqual(put(wanted, one))
    const [calmCss, css] = [calm, one].map((each) => {
      const deck = hostileDeck(writer(each))
      const { headers } = planHandout(deck, anchorsByRoute(deck), { notes: true, layout: 'page' })
      return handoutCss(deck, headers, 'Inter').split(/"((?:[^"\\\n]|\\[\da-f]+ )*)"/)
    })
    const read = (parts: string[]): string[] =>
      parts.map((part) =>
        part.replace(/\\([\da-f]+) /g, (_all, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))),
      )
    expect(read(css!).map(withoutTurns)).toEqual(put(read(calmCss!), withoutTurns(one)).map(withoutTurns))
  })

  it('stays a text in the XML of sitemap and PDFs', () => {
    const one = plain(text)
    const sitemap = (each: string) => xmlOf(renderSitemap([hostileManifest(writer(each))])!)
    expect(sitemap(one)).toEqual(put(sitemap(calm), one))
    const xmp = (each: string) => {
      const deck = hostileDeck(writer(each))
      const { title, subtitle: subject } = deck.meta
      return xmlOf(xmpPacket({ title, subject, date: new Date(0), deck }))
    }
    expect(xmp(text)).toEqual(put(xmp(calm), text))
  })

  it('stays a text in the data of search, app and offline worker', () => {
    const search = (each: string) => searchEntries(hostileDeck(writer(each)))
    const entries = search(text)
    const shown = spaced(unmarked(text))
    const addressed = (one: string) => one.replaceAll(`https://a.example/?${shown}`, asAddress(shown))
    const strings = (all: typeof entries) =>
      all.map(({ no, title, text, notes }) => [
        no,
        ...[title, text, notes].map((one) => addressed(spaced(unmarked(one)))),
      ])
    const wanted = put(search(calm), text)
    if (text === plain(text) || !/[{}]/.test(text)) expect(strings(entries)).toEqual(strings(wanted))
    const [element] = parseFragment(dataElement('x', JSON.stringify(entries))).childNodes
    const [data] = (element as Tree.Element).childNodes as [Tree.TextNode]
    expect(JSON.parse(data.value)).toEqual(entries)

    const { meta } = hostileDeck(writer(text))
    const manifest = JSON.parse(webManifest({ ...hostileDeck(writer(text)), meta })) as Record<string, string>
    expect(manifest['name']).toBe(meta.title)
    expect(meta.title.startsWith(manifest['short_name']!)).toBe(true)
    expect(manifest['short_name']).not.toMatch(/\p{Cs}/u)

    expect(keptFiles(workerText(['index.html', `assets/${text}.png`], 'v'))).toEqual([
      'https://a.example/deck/',
      `https://a.example/deck/assets/${text.split('/').map(encodeURIComponent).join('/')}.png`,
    ])
  })

  it('stays a text in what the PDFs tell of themselves', async () => {
    const deck = hostileDeck(writer(text))
    const document = await PDFDocument.create()
    document.addPage()
    writeMetadata(document, deck, new Date(0), 'Handout')
    writeOutline(
      document,
      slideBookmarks(deck, () => 0),
    )
    const opened = await getDocument({ data: await document.save(), verbosity: 0 }).promise
    const info = (await opened.getMetadata()).info as Record<string, unknown>
    expect(unmarked(String(info['Title']))).toBe(unmarked(`${deck.meta.title} · Handout`))
    expect(info['Author']).toBe(deck.meta.author)
    expect(info['Subject']).toBe(deck.meta.description)
    expect(info['Keywords']).toBe(deck.meta.keywords.join(', '))
    const titles = (await opened.getOutline()).flatMap(({ title, items }) => [
      title,
      ...(items as { title: string }[]).map((item) => item.title),
    ])
    for (const { headline } of deck.slides)
      expect(titles.map(unmarked).some((title) => title.startsWith(unmarked(headline)))).toBe(true)
  })

  it('stays a text in deck.html, whose only script runs', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'diptych-single-'))
    try {
      const own = join(dir, SINGLE.folder)
      mkdirSync(own, { recursive: true })
      writeFileSync(join(own, SINGLE.script), `globalThis.seen = ${JSON.stringify([text])}`)
      writeFileSync(join(own, SINGLE.style), `a::after{content:${JSON.stringify('</STYLE><b>')}}`)
      writeFileSync(join(dir, 'index.html'), page)
      await writeSingle(dir, '', dataElement('diptych-search', JSON.stringify([text])))
      const all = treeOf(parse(readFileSync(join(dir, 'deck.html'), 'utf8')))
      const scripts = find(all, ({ tag }) => tag === 'script')
      expect(scripts).toHaveLength(2)
      const [data, script] = scripts.map(({ kids }) => String(kids[0] ?? ''))
      expect(JSON.parse(data!)).toEqual([unmarked(text)])
      expect(
        find(all, ({ tag }) => ['b', 'img', 'base', 'meta'].includes(tag)).map(({ tag }) => tag),
      ).toEqual(['meta', 'meta', 'meta'])
      const seen: { seen?: string[] } = {}
      runInNewContext(script!, seen)
      expect(seen.seen).toEqual([unmarked(text)])
      if (unmarked(text) === text) expect(treePolicies(all)[0]).toContain(hashOf(script!))
    } finally {
      rmSync(dir, { recursive: true, force: true })
    }
  })
})
