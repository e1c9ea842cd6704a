/**
 * `npm run bench -- <deck>`: a Diptych build and its site beside stock Slidev's, of the same markdown, in one run.
 * Prints a table; `--write` puts the figures into bench/results.json, too.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { findBrowser, launchBrowser } from '../scripts/browser/index.js'
import { compileDeck } from '../scripts/pipeline/compile.js'
import { servePreview } from '../scripts/site/preview.js'
import { buildOurs, buildStock, type Timing } from './build.js'
import { comparePdfs, type PdfSizes } from './pdf.js'
import { measureSite, type SiteFigures } from './site.js'

const [deck, ...flags] = process.argv.slice(2)
if (!deck) throw new Error('Name a deck folder.')
const root = resolve(import.meta.dirname, '..')
const rounds = 3

const found = await findBrowser({})
if ('error' in found) throw new Error(found.error.message)
const launched = await launchBrowser(found.found)
if ('error' in launched) throw new Error(launched.error.message)
const { browser } = launched
const temporary = await mkdtemp(join(tmpdir(), 'diptych-bench-'))
// Slidev looks for the addon from the entry's folder, so stock's markdown has to lie in the repository.
const work = join(root, '.diptych', `bench-${process.pid}`)
try {
  const compiled = await compileDeck(resolve(deck), [])
  const id = basename(resolve(deck))
  const first = compiled.decks[0]
  if (!first) throw new Error(`The deck ${id} cannot be read.`)
  await mkdir(join(work, 'slides'), { recursive: true })
  const timings: Timing[] = [
    ...(await buildOurs({ root, deck: resolve(deck), out: join(temporary, 'ours') })),
    ...(await buildStock({
      root,
      decks: compiled.decks,
      work,
      out: join(temporary, 'stock'),
      browser: found.found.path,
    })),
  ]
  for (const { what, ms, command } of timings)
    process.stdout.write(`${seconds(ms).padStart(9)}  ${what}\n           $ ${command}\n`)

  const pdfs: PdfSizes[] = await comparePdfs(
    compiled.decks,
    join(temporary, 'ours'),
    join(temporary, 'stock'),
  )
  for (const { lang, ours, stock } of pdfs)
    process.stdout.write(
      `${(ours / stock).toFixed(2).padStart(8)}×  slides.pdf, ${lang}: ${Math.round(ours / 1000)} kB, Slidev export ${Math.round(stock / 1000)} kB\n`,
    )

  const lang = first.locale.code
  const sites: Record<string, SiteFigures> = {}
  for (const [name, dir, path] of [
    ['diptych', join(temporary, 'ours'), `${id}/${lang}/`],
    ['slidev', join(temporary, 'stock'), `${lang}/`],
  ] as const) {
    const server = await servePreview(dir)
    if ('error' in server) throw new Error(server.error.message)
    sites[name] = await measureSite(browser, server.url + path, rounds)
    await server.close()
  }
  table(sites)
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`
  process.stdout.write(
    `\n${machine}, ${first.slides.length} slides (${lang}), median of ${rounds}, CPU slowed 4×, gzip\n`,
  )
  if (flags.includes('--write')) {
    const result = {
      deck: id,
      slides: first.slides.length,
      machine,
      date: new Date().toISOString(),
      timings: timings.map(({ what, ms }) => ({ what, ms })),
      pdfs,
      sites,
    }
    await writeFile(join(root, 'bench', 'results.json'), `${JSON.stringify(result, null, 2)}\n`)
  }
} finally {
  await browser.close()
  await rm(temporary, { recursive: true, force: true })
  await rm(work, { recursive: true, force: true })
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}

function table(sites: Record<string, SiteFigures>): void {
  const names = Object.keys(sites)
  const rows: [keyof SiteFigures, string, (value: number) => string][] = [
    ['fcp', 'First Contentful Paint', (ms) => `${Math.round(ms)} ms`],
    ['lcp', 'Largest Contentful Paint', (ms) => `${Math.round(ms)} ms`],
    ['interactive', 'first slide takes keys', (ms) => `${Math.round(ms)} ms`],
    ['cls', 'layout shift', (value) => value.toFixed(3)],
    ['startBytes', 'bytes until then', (bytes) => `${Math.round(bytes / 1000)} kB`],
    ['startRequests', 'requests until then', String],
    ['restBytes', 'bytes, next slides too', (bytes) => `${Math.round(bytes / 1000)} kB`],
    ['walkBytes', 'bytes, whole walk', (bytes) => `${Math.round(bytes / 1000)} kB`],
    ['walkRequests', 'requests, whole walk', String],
  ]
  process.stdout.write(`\n${''.padEnd(26)}${names.map((name) => name.padStart(12)).join('')}\n`)
  for (const [key, label, show] of rows)
    process.stdout.write(
      `${label.padEnd(26)}${names.map((name) => figure(sites[name]?.[key], show).padStart(12)).join('')}\n`,
    )
}

/** What was not measured is “–”, never 0. */
function figure(value: number | undefined, show: (value: number) => string): string {
  return value === undefined || Number.isNaN(value) ? '–' : show(value)
}
