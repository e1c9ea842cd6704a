/** What a built site says to search engines, hosts and people who share its link; what it keeps to itself. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { diptych } from '../../scripts/cli/main.js'
import { thumbnailsOf } from '../../scripts/site/thumbnails.js'
import { compileDeck } from '../../scripts/pipeline/compile.js'
import { diptychRoot } from '../../scripts/process/diptych-root.js'
import { placesIn, presentersLabel as presenter } from './published.js'

const dir = mkdtempSync(join(tmpdir(), 'diptych-social-'))
const secret = 'Only the speaker may read this'
const address = 'https://example.org/talks'
const deck = join(dir, 'letters')
const built = (out: string, file: string) => readFileSync(join(dir, out, file), 'utf8')

/** Every text of a built deck, by file. */
function texts(out: string): Map<string, string> {
  const root = join(dir, out)
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(html|js|json|xml|txt|css|webmanifest)$/.test(file),
  )
  return new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
}
const holding = (out: string, text: string) =>
  [...texts(out)].flatMap(([file, all]) => (all.includes(text) ? [file] : []))

beforeAll(async () => {
  cpSync(join(diptychRoot, 'scripts/cli/template'), deck, { recursive: true })
  const change = (file: string, from: string | RegExp, to: string) => {
    const text = readFileSync(join(deck, file), 'utf8')
    expect(text).toMatch(from)
    writeFileSync(join(deck, file), text.replace(from, to))
  }
  const main = readdirSync(deck).find((file) => /^deck:/m.test(readFileSync(join(deck, file), 'utf8')))!
  const args = ['build', deck, '--no-pdf', '--no-inspect', '--quiet', '--out']
  change('outline.yaml', /^(\s+)notes:/m, `$1private: '${secret}'\n$1notes:`)
  change(main, /^deck:\n/m, `deck:\n  address: ${address}/\n`)
  expect(await diptych([...args, join(dir, 'full'), '--presenter', '--png'])).toBe(0)
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

it('holds no place of the machine and no source map', () =>
  expect(placesIn(join(dir, 'full'), dir)).toEqual([]))

describe('a site with an address, for presenting', () => {
  it('says where it lies, in every page and in the sitemap', () => {
    const own = `${address}/letters/en/`
    const page = built('full', 'letters/en/index.html')
    expect(page).toContain(`<link rel="canonical" href="${own}">`)
    expect(page).toContain(`<link rel="alternate" hreflang="en" href="${own}">`)
    expect(page).toContain(`<meta property="og:image" content="${own}cover.png">`)
    expect(built('full', 'letters/en/read.html')).toContain(`rel="canonical" href="${own}read.html"`)
    expect(built('full', 'index.html')).toContain(`<link rel="canonical" href="${address}/">`)
    const sitemap = built('full', 'sitemap.xml')
    expect(sitemap.match(/<loc>[^<]*/g)).toEqual([`<loc>${own}`])
    expect(built('full', 'robots.txt')).toContain(`Sitemap: ${address}/sitemap.xml`)
  })

  it('holds private notes and the presenter’s view, as asked', () => {
    expect(holding('full', secret).some((file) => file.endsWith('.js'))).toBe(true)
    expect(holding('full', presenter).some((file) => file.endsWith('.js'))).toBe(true)
    expect(holding('full', secret)).not.toContain('letters/en/search.json')
  })
})

describe('pictures without PDFs', () => {
  it('are of every slide, with a sheet of all', async () => {
    const { decks } = await compileDeck(deck)
    const own = readdirSync(join(dir, 'full/letters/en'), { recursive: true, encoding: 'utf8' })
    const pictures = decks[0]!.slides.map(({ number }) => `png/${String(number).padStart(3, '0')}.png`)
    const card = thumbnailsOf(decks[0]!).flatMap(({ file, before }) => (before ? [before, file] : [file]))
    expect(card.length).toBeGreaterThan(2)
    expect(own.filter((file) => /\.(png|pdf)$/.test(file)).sort()).toEqual(
      ['cover.png', ...card, ...pictures, 'thumbnails.png'].sort(),
    )
    const size = (file: string) => PNG.sync.read(readFileSync(join(dir, 'full/letters/en', file)))
    for (const file of pictures) expect(size(file)).toMatchObject({ width: 1920, height: 1080 })
    const sheet = size('thumbnails.png')
    expect(sheet.width).toBe(1920)
    expect(sheet.height).toBeGreaterThan(Math.ceil(pictures.length / 4) * 168 * 1.5)
  })
})

describe('decks that were built apart', () => {
  it('are listed together by --landing, which builds nothing', async () => {
    const merged = join(dir, 'merged')
    cpSync(join(dir, 'full', 'letters'), join(merged, 'letters'), { recursive: true })
    mkdirSync(join(merged, 'second'))
    const manifest = JSON.parse(built('full', 'letters/deck.json')) as object
    writeFileSync(join(merged, 'second', 'deck.json'), JSON.stringify({ ...manifest, id: 'second' }))
    expect(await diptych(['build', '--landing', '--out', merged])).toBe(0)
    expect(built('merged', 'index.html')).toMatch(/href="letters\/en\/"[^]*href="second\/en\/"/)
    expect(built('merged', 'sitemap.xml').match(/<url>/g)).toHaveLength(2)
    expect(readdirSync(merged)).toContain('_headers')
    expect(readdirSync(join(merged, 'second'))).toEqual(['deck.json'])
  })

  it('have no sitemap, and no address in their list, where they say none', async () => {
    const bare = join(dir, 'bare')
    cpSync(join(dir, 'full', 'letters'), join(bare, 'letters'), { recursive: true })
    const { address: told, ...manifest } = JSON.parse(built('full', 'letters/deck.json')) as {
      address: string
    }
    expect(told).toContain(address)
    writeFileSync(join(bare, 'letters', 'deck.json'), JSON.stringify(manifest))
    expect(await diptych(['build', '--landing', '--out', bare])).toBe(0)
    expect(readdirSync(bare).sort()).toEqual(['404.html', '_headers', 'index.html', 'letters'])
    expect(built('bare', 'index.html')).not.toMatch(/rel="canonical"|hreflang=|og:url/)
  })
})
