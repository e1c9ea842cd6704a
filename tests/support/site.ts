/**
 * One built site for all suites that read one: content/sql-vs-document in both languages, PDFs and all, with an address
 * and private notes besides. Whichever suite needs it first builds it; the others wait, and all of them only read it.
 */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { diptychRoot } from '../../scripts/process/diptych-root.js'
import { start } from '../e2e/support.js'
import { demonstrations, durations, patchesSlide, square } from './demonstrations.js'
import { onceARun, sourcesKey } from './once.js'

export const sharedDeck = 'sql-vs-document'
/** What the deck says in private notes only; no published file may hold it. */
export const privateText = { zh: '只有讲者看得到的话', en: 'UNSPOKEN-PRIVATE-WORDS' }
/** Where the deck says that it lies. */
export const sharedAddress = `https://example.org/talks/${sharedDeck}/`
/** Whose pages may show it in a frame. */
export const embedder = 'https://blog.example.org'
/** So that a second build gives the same bytes. */
export const sharedDate = { SOURCE_DATE_EPOCH: '1700000000' }

export interface SharedSite {
  /** The deck's folder of content. Not to be changed, as all else here. */
  content: string
  /** The output folder of `build`. */
  dist: string
  /** What `build --json` said, with its exit code. */
  exit: number | string
  stdout: string
  stderr: string
}

/**
 * The site, built once a run. A build that failed is told to every suite, with what it said.
 *
 * A suite's hook that calls this may have to wait for another suite's build: give it the time of one.
 */
export async function sharedSite(): Promise<SharedSite> {
  const make = (folder: string) => build(folder, patchesSlide)
  return whole(await onceARun(`site-${sourcesKey(join('content', sharedDeck))}`, make))
}

/** The same deck with a demonstration of each kind, without PDFs: for long tests. */
export async function demonstrationsSite(): Promise<SharedSite> {
  const make = (folder: string) => build(folder, demonstrations, '--no-pdf')
  return whole(await onceARun(`demonstrations-${sourcesKey(join('content', sharedDeck))}`, make))
}

function whole(site: SharedSite): SharedSite {
  if (site.exit !== 0)
    throw new Error(`the site that suites share can’t be built (${site.exit}):\n${site.stderr}`)
  return site
}

async function build(folder: string, slides: string, ...options: string[]): Promise<SharedSite> {
  const content = join(folder, sharedDeck)
  const dist = join(folder, 'dist')
  // What a builder left that was killed.
  for (const old of [content, dist]) rmSync(old, { recursive: true, force: true })
  cpSync(join(diptychRoot, 'content', sharedDeck), content, { recursive: true })
  change(
    join(content, 'deck.yaml'),
    '  licence:',
    `  address: ${sharedAddress}\n  embed: [${embedder}]\n  licence:`,
  )
  change(
    join(content, 'outline.yaml'),
    '        id: idea\n',
    `        id: idea\n        private: { zh: ${privateText.zh}, en: ${privateText.en} }\n`,
  )
  writeFileSync(join(content, 'square.svg'), square)
  change(join(content, 'outline.yaml'), '      - { kind: glossary,', `${slides}      - { kind: glossary,`)
  if (slides === demonstrations) change(join(content, 'knowledge.yaml'), 'facts:\n', `facts:\n${durations}`)
  const running = start(['build', content, '--out', dist, '--json', ...options], sharedDate)
  const exit = await running.ended
  return { content, dist, exit, stdout: running.stdout(), stderr: running.stderr() }
}

function change(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8')
  if (!text.includes(from)) throw new Error(`no “${from}” in ${file}`)
  writeFileSync(file, text.replace(from, to))
}
