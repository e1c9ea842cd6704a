/** Sheets of talks, kept where no host publishes them: they hold private notes. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceFile } from '../site/replace-file.js'
import type { TalkSheet } from '../talk/sheet.js'

/** The cache's folder (scripts/process/cache.ts). */
export const TALK_CACHE = 'talk'

interface Kept {
  /** Of the content. */
  digest: string
  sheet: TalkSheet
}

/** A name for a deck's folder, as part of a file's name. */
export const talkName = (dir: string): string => createHash('sha256').update(dir).digest('hex').slice(0, 20)

const fileOf = (cache: string, dir: string, lang: string): string =>
  join(cache, `${talkName(dir)}.${lang}.sheet.json`)

/**
 * Keeps the sheet of a deck in a language, in place of the one before.
 * @param dir the deck's folder of content
 */
export function keepSheet(cache: string, dir: string, digest: string, sheet: TalkSheet): void {
  replaceFile(fileOf(cache, dir, sheet.lang), JSON.stringify({ digest, sheet } satisfies Kept))
}

/** The sheet of this content, if it was kept. */
export async function keptSheet(
  cache: string,
  dir: string,
  lang: string,
  digest: string,
): Promise<TalkSheet | undefined> {
  try {
    const kept = JSON.parse(await readFile(fileOf(cache, dir, lang), 'utf8')) as Kept
    const format: TalkSheet['format'] = 2
    return kept.digest === digest && kept.sheet.format === format ? kept.sheet : undefined
  } catch {
    return undefined
  }
}
