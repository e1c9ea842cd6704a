/** A built deck, served for a talk. */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cssName } from '../fonts/css-name.js'
import { wordsOf } from '../locale/load.js'
import type { PresentFiles } from '../present/bundle.js'
import type { Listened } from '../present/networks.js'
import type { ViewInput } from '../present/pages.js'
import { servePresent, type PresentInput, type PresentServer } from '../present/serve/index.js'
import { keyOf } from '../present/serve/key.js'
import { openRecording } from '../present/serve/recording.js'
import { readRehearsals } from '../present/rehearsals.js'
import { talkName, TALK_CACHE } from '../present/store.js'
import { failure } from '../problems/failure.js'
import { cacheFolder } from '../process/cache.js'
import { readManifest, type ManifestLanguage } from '../site/pages/manifest.js'
import { wholeOutput } from '../site/swap/whole.js'
import { reportOf, type Report } from '../talk/rehearsal/report.js'
import { runsOf } from '../talk/rehearsal/runs.js'
import type { TalkSheet } from '../talk/sheet.js'
import { fill } from '../text/fill.js'
import type { DeckFolder } from './decks.js'
import { contentDigest } from './digest.js'
import { sheetFor } from './sheets.js'

export interface TalkOptions {
  /** The output folder. */
  out: string
  /** The first of these languages is shown first; the deck's first one when empty. */
  languages: string[]
  port: number
  /** Where it listens, and what other devices are told. */
  listened: Pick<Listened, 'hosts' | 'told'>
  /** Keep the time that each slide takes. */
  rehearse?: boolean
  /** The version that it begins with: its id or its name; the whole talk without it. */
  variant?: string | undefined
  /** Something that the talk goes on without. */
  note?: (text: string) => void
}

/** What an output holds of a deck. */
export interface BuiltDeck {
  /** The languages that lie there; none where the deck was not built. */
  languages: ManifestLanguage[]
  /** In the languages that are wanted, it says what the content says now. */
  current: boolean
  /** It has PDFs. */
  pdf: boolean
}

/** Looks what is built of a deck. */
export async function builtDeck({ id, dir }: DeckFolder, out: string, wanted: string[]): Promise<BuiltDeck> {
  const manifest = await readManifest(join(out, id))
  const languages = (manifest?.languages ?? []).filter(({ code }) =>
    existsSync(join(out, id, code, 'index.html')),
  )
  const digest = await contentDigest(dir).catch(() => undefined)
  const asked = wanted.length ? wanted : languages.map(({ code }) => code)
  const current = asked.every((code) => {
    const built = languages.find((one) => one.code === code)
    return digest !== undefined && built?.content === digest
  })
  const pdf = languages.some(({ downloads }) => downloads.length > 0)
  return { languages, current: languages.length > 0 && current, pdf }
}

/**
 * Serves a built deck with the presenter's view, until `close`.
 * @throws Failure (usage, environment)
 */
export async function serveTalk(
  folder: DeckFolder,
  built: BuiltDeck,
  options: TalkOptions,
): Promise<PresentServer> {
  const { id, dir } = folder
  const [wanted] = options.languages
  const first =
    wanted === undefined ? built.languages[0] : built.languages.find(({ code }) => code === wanted)
  if (!first)
    throw failure(
      'language-not-in-deck',
      `The deck “${id}” is not built in “${wanted ?? ''}”.`,
      'Run: npm run build',
    )
  const ids = Object.fromEntries(built.languages.map(({ code, ids = [] }) => [code, ids]))
  const languages: PresentInput['languages'] = new Map()
  for (const language of built.languages) {
    const { code, content } = language
    let sheet: Promise<TalkSheet> | undefined
    const view = viewOf(language, { deck: id, ids, command: 'present' })
    // They are read out of the deck's whole style sheet, by who opens the presenter's view.
    const fonts = async (): Promise<string> =>
      (await import('../site/built-fonts.js')).builtFonts(
        join(options.out, id, code),
        `/${id}/${code}/assets/`,
      )
    if (options.rehearse) view.rehearse = true
    languages.set(code, { view, fonts, sheet: () => (sheet ??= sheetFor(dir, code, content)) })
  }
  let files: Promise<PresentFiles> | undefined
  const cache = await cacheFolder(TALK_CACHE).catch(() => '')
  if (options.variant !== undefined) await beginWith(options.variant, id, languages)
  const sheet = (code: string): Promise<TalkSheet> => languages.get(code)!.sheet()
  const rehearsal = options.rehearse
    ? await rehearsalOf(dir, first.code, ids[first.code] ?? [], sheet, options.note)
    : undefined
  const server = await servePresent({
    dir: join(options.out, id),
    deck: id,
    lang: first.code,
    languages,
    files: () => (files ??= import('../present/bundle.js').then(({ presentFiles }) => presentFiles())),
    key: await keyOf(cache, talkName(dir)),
    ...(cache === '' ? {} : { remotes: join(cache, `${talkName(dir)}.remotes.json`) }),
    port: options.port,
    ...options.listened,
    before: wholeOutput(options.out),
    ...(rehearsal ? { rehearsal } : {}),
  })
  if ('error' in server)
    throw failure(server.error.code, server.error.message, 'Choose another one with --port.')
  return server
}

/**
 * Lets the talk begin with a shorter version.
 * @throws Failure (usage) for one that the deck has not
 */
async function beginWith(wanted: string, deck: string, languages: PresentInput['languages']): Promise<void> {
  const sheets = await Promise.all([...languages.values()].map(({ sheet }) => sheet()))
  const known = sheets.flatMap(({ variants }) => variants)
  const variant = known.find(({ id, name }) => id === wanted || name === wanted)?.id
  if (variant === undefined) {
    const names = [...new Set(known.map(({ id }) => id))]
    const hint =
      names.length > 0 ? `It has: ${names.join(', ')}.` : 'It has none: “variants” under “deck” make them.'
    throw failure('unknown-variant', `The deck “${deck}” has no version “${wanted}”.`, hint)
  }
  const start = randomUUID()
  for (const { view } of languages.values()) view.begin = { variant, start }
}

async function rehearsalOf(
  dir: string,
  lang: string,
  [first = '']: string[],
  sheet: (lang: string) => Promise<TalkSheet>,
  note: (text: string) => void = () => undefined,
): Promise<NonNullable<PresentInput['rehearsal']>> {
  const failed = (error: unknown): void => note(`The rehearsal can’t be kept: ${String(error)}`)
  const recording = await openRecording(dir, { lang, first, failed })
  const report = async (code: string): Promise<Report> =>
    reportOf(await sheet(code), runsOf(await readRehearsals(dir)))
  return { ...recording, report }
}

/** What the pages of a talk in a language are told. */
export function viewOf(
  { code, tag, dir, title, fonts = [] }: Pick<ManifestLanguage, 'code' | 'tag' | 'dir' | 'title' | 'fonts'>,
  { deck, ids, command }: { deck: string; ids: Record<string, string[]>; command: 'present' | 'dev' },
): ViewInput {
  const known = wordsOf(code) ?? wordsOf('en') ?? {}
  return {
    ...{ deck, lang: code, ids, tag, dir, title },
    locked: fill(known['present.locked'] ?? '', () => command),
    withdrawn: known['present.withdrawn'] ?? '',
    pair: known['present.pair'] ?? '',
    pairUse: known['present.pairUse'] ?? '',
    invitation: known['present.invitation'] ?? '',
    families: fonts.map(({ family }) => cssName(family)).join(','),
  }
}
