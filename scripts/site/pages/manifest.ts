/** `dist/<deck>/deck.json`: what the landing page tells of a deck. A build writes it beside the deck's languages. */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DeckModel } from '../../deck/model.js'
import { wordOf } from '../../locale/word.js'
import { routeOf } from '../../markdown/route.js'
import { thumbnailsOf } from '../thumbnails.js'

export interface ManifestLanguage {
  code: string
  tag: string
  name: string
  dir: 'ltr' | 'rtl'
  title: string
  subtitle?: string
  description?: string
  author?: string
  date?: string
  slides: number
  /** The slides' ids in order, for links from a language that is built later. */
  ids?: string[]
  minutes?: number
  /** Files in the language's folder, by what they are; what wasn't made is missing. */
  picture?: string
  reading?: string
  /** Slides that stand for the deck: pictures (one before its steps, one after), where they lead, what they show. */
  thumbnails?: { file: string; before?: string; route: string; title: string }[]
  downloads: { kind: 'slides' | 'handout'; file: string; bytes: number }[]
  words: Record<string, string>
  /** Digest of the content that it was built from (pipeline/digest.ts). */
  content?: string
  /** Families that the deck adds. */
  fonts?: DeckModel['fonts']
}

export interface DeckManifest {
  id: string
  /** Where the site lies, as the content gives it. */
  address?: string
  /** Who may show it in a frame: everybody, or pages of these hosts. */
  embed?: true | string[]
  languages: ManifestLanguage[]
}

const WORDS = [
  'decks',
  'openDeck',
  'notFound',
  'readDeck',
  'downloadSlides',
  'downloadHandout',
  'slideCount',
  'minutes',
  'coverPicture',
  'downloads',
  'aboutDiptych',
]

/**
 * Describes a built deck: reads which files lie in its folder.
 * @param decks the deck's models, one a language
 * @param dir the deck's folder, `…/<deck>`
 */
export async function manifestOf(decks: DeckModel[], dir: string): Promise<DeckManifest> {
  const languages = await Promise.all(
    decks.map(async (deck): Promise<ManifestLanguage> => {
      const { locale, meta, slides, fonts } = deck
      const size = (file: string) =>
        stat(join(dir, locale.code, file)).then(
          ({ size }) => size,
          () => 0,
        )
      const first = async (...files: string[]) => {
        for (const file of files) if (await size(file)) return file
        return undefined
      }
      const downloads: ManifestLanguage['downloads'] = []
      for (const kind of ['slides', 'handout'] as const) {
        const bytes = await size(`${kind}.pdf`)
        if (bytes) downloads.push({ kind, file: `${kind}.pdf`, bytes })
      }
      const thumbnails: NonNullable<ManifestLanguage['thumbnails']> = []
      for (const { file, before, number } of thumbnailsOf(deck)) {
        const slide = slides[number - 1]
        if (!slide || !(await size(file))) continue
        const { id, headline: title } = slide
        const both = before && (await size(before)) ? { before } : {}
        thumbnails.push({ file, ...both, route: routeOf(id), title })
      }
      const words = Object.fromEntries(WORDS.map((key) => [key, wordOf(locale.strings, key)]))
      return {
        code: locale.code,
        tag: locale.tag,
        name: locale.name,
        dir: locale.dir,
        title: meta.title,
        subtitle: meta.subtitle,
        description: meta.description,
        author: meta.author,
        date: meta.dateText ?? meta.date,
        slides: slides.length,
        ids: slides.map(({ id }) => id),
        minutes: meta.minutes,
        picture: await first('cover.png', 'png/001.png', 'png/01.png'),
        reading: await first('read.html'),
        ...(thumbnails.length ? { thumbnails } : {}),
        downloads,
        words,
        ...(fonts.length ? { fonts } : {}),
      }
    }),
  )
  return { id: decks[0]?.id ?? '', address: decks[0]?.meta.address, embed: decks[0]?.meta.embed, languages }
}

/** Writes `deck.json` into the deck's folder. */
export async function writeManifest(manifest: DeckManifest, dir: string): Promise<void> {
  await writeFile(join(dir, 'deck.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}

/** Reads one deck's manifest; undefined where there is none or it can't be read. */
export async function readManifest(dir: string): Promise<DeckManifest | undefined> {
  try {
    const manifest = JSON.parse(await readFile(join(dir, 'deck.json'), 'utf8')) as DeckManifest
    return Array.isArray(manifest.languages) ? manifest : undefined
  } catch {
    return undefined
  }
}

/** Every deck in `dist`, by id. */
export async function readManifests(dist: string): Promise<DeckManifest[]> {
  const names = await readdir(dist).catch(() => [])
  const all = await Promise.all(
    names
      .filter((name) => !name.startsWith('.'))
      .sort()
      .map((name) => readManifest(join(dist, name))),
  )
  return all.filter((manifest) => manifest !== undefined)
}
