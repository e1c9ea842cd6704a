/** The server of a talk in a process of its own, on a deck of empty pages: started by bench/listeners/index.ts. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { presentFiles } from '../../scripts/present/bundle.js'
import { newKey } from '../../scripts/present/serve/key.js'
import { servePresent } from '../../scripts/present/serve/index.js'
import type { TalkSheet } from '../../scripts/talk/sheet.js'

/** What the parent is told. */
export interface Told {
  started?: { port: number; key: string; presenter: string }
  /** In bytes, and in ms of the processor since the start. */
  used?: { rss: number; heap: number; cpu: number }
}

const count = Number(process.argv[2] ?? 200)
const dir = await mkdtemp(join(tmpdir(), 'diptych-listeners-'))
await mkdir(join(dir, 'en'))
await writeFile(
  join(dir, 'en', 'index.html'),
  `<!doctype html><html><head><title>x</title></head><body>${'<p>A slide.</p>'.repeat(3000)}</body></html>`,
)
const ids = Array.from({ length: count }, (_, at) => `slide-${at + 1}`)
const sheet = {
  ...{ format: 1, deck: 'deck', lang: 'en', tag: 'en', dir: 'ltr', title: 'A deck' },
  ...{ sections: [], variants: [], languages: [], words: {} },
  slides: ids.map((id) => ({
    ...{ id, headline: id, section: 0, appendix: false, minutes: 0, clicks: 0, notes: [] },
    ...{ recalled: false, sources: [], skippedBy: [] },
  })),
} as unknown as TalkSheet
const key = newKey()
let files: ReturnType<typeof presentFiles> | undefined
const view = {
  ...{ deck: 'deck', lang: 'en', ids: { en: ids }, tag: 'en', dir: 'ltr' as const, title: 'A deck' },
  ...{ locked: '', withdrawn: '', pair: '', pairUse: '', invitation: '', families: '' },
}
const server = await servePresent({
  ...{ dir, deck: 'deck', lang: 'en', key, port: 0, hosts: ['127.0.0.1'], told: '127.0.0.1' },
  languages: new Map([
    ['en', { view, fonts: () => Promise.resolve(''), sheet: () => Promise.resolve(sheet) }],
  ]),
  files: () => (files ??= presentFiles()),
})
if ('error' in server) throw new Error(server.error.message)
const tell = (what: Told): void => void process.send?.(what)
process.on('message', (asked) => {
  if (asked !== 'used') return
  const { rss, heapUsed } = process.memoryUsage()
  const { user, system } = process.cpuUsage()
  tell({ used: { rss, heap: heapUsed, cpu: (user + system) / 1000 } })
})
// With its parent it ends, whatever becomes of that.
process.on('disconnect', () => {
  void server.close().then(async () => {
    await rm(dir, { recursive: true, force: true })
    process.exit(0)
  })
})
tell({ started: { port: server.port, key, presenter: server.presenter } })
