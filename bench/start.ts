/**
 * `npx tsx bench/start.ts [short] [long]`: what a visitor waits for and loads until a deck of 20 slides and one of 200
 * start: the same slides, again and again.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser, launchBrowser } from '../scripts/browser/index.js'
import { diptych } from '../scripts/cli/main.js'
import { servePreview } from '../scripts/site/preview.js'
import { makeDeck } from './long.js'
import { measureSite } from './site.js'

const counts = [Number(process.argv[2] ?? 20), Number(process.argv[3] ?? 200)]
const found = await findBrowser({})
if ('error' in found) throw new Error(found.error.message)
const launched = await launchBrowser(found.found)
if ('error' in launched) throw new Error(launched.error.message)
const dir = await mkdtemp(join(tmpdir(), 'diptych-start-'))
try {
  for (const count of counts) {
    const deck = join(dir, `deck-${count}`)
    await makeDeck(deck, count)
    const out = join(dir, 'dist')
    const code = await diptych([
      'build',
      deck,
      '--out',
      out,
      '--lang',
      'en',
      '--no-pdf',
      '--no-inspect',
      '--quiet',
    ])
    if (code !== 0) throw new Error(`The deck of ${count} slides cannot be built.`)
  }
  const server = await servePreview(join(dir, 'dist'))
  if ('error' in server) throw new Error(server.error.message)
  process.stdout.write(
    'slides  first paint  takes keys  bytes until then  requests  gzip, CPU slowed 4×, median of 3\n',
  )
  for (const count of counts) {
    const { fcp, interactive, startBytes, startRequests } = await measureSite(
      launched.browser,
      `${server.url}deck-${count}/en/`,
      3,
    )
    const row = [
      String(count).padStart(6),
      `${Math.round(fcp)} ms`.padStart(11),
      `${Math.round(interactive)} ms`.padStart(10),
      `${(startBytes / 1000).toFixed(1)} kB`.padStart(16),
      String(startRequests).padStart(8),
    ]
    process.stdout.write(`${row.join('  ')}\n`)
  }
  await server.close()
} finally {
  await launched.browser.close()
  await rm(dir, { recursive: true, force: true })
}
