/** Covers, PDFs and pictures, printed from the built site. */
import { join } from 'node:path'
import type { Browser } from 'playwright-chromium'
import type { Compiled } from './compile.js'
import type { DeckModel } from '../deck/model.js'
import { printDeck, type PrintFigures } from '../pdf/index.js'
import type { Problem } from '../problems/problem.js'
import { shownPath } from '../problems/shown-path.js'
import { takeCover } from '../site/cover.js'
import { takePictured } from '../site/pictured.js'
import { thumbnailsOf } from '../site/thumbnails.js'
import { servePreview } from '../site/preview.js'
import type { DeckFolder } from './decks.js'
import { failure } from '../problems/failure.js'
import type { BuildEffects, BuildOptions } from './options.js'
import { decksIn } from './compile-all.js'

export interface Printed {
  files: Map<DeckModel, PrintFigures[]>
  problems: Problem[]
}

/**
 * Prints every deck beside its site.
 * @param dir the folder of the site, `<dir>/<deck>/<lang>/`
 * @throws Failure (environment) when the site can't be served
 */
export async function print(
  folders: DeckFolder[],
  compiled: Compiled[],
  dir: string,
  browser: Browser,
  options: Pick<BuildOptions, 'pdf' | 'png' | 'clicks' | 'notes' | 'layout'>,
  { now, cwd, progress }: Pick<BuildEffects, 'now' | 'cwd' | 'progress'>,
): Promise<Printed> {
  const files = new Map<DeckModel, PrintFigures[]>()
  const problems: Problem[] = []
  const server = await servePreview(dir)
  if ('error' in server) throw failure(server.error.code, server.error.message)
  try {
    for (const [folder, deck] of decksIn(folders, compiled)) {
      const url = new URL(`${deck.id}/${deck.locale.code}/`, server.url).href
      const outDir = join(dir, deck.id, deck.locale.code)
      const lacking = await takeCover({ browser, url, dir: outDir, thumbnails: thumbnailsOf(deck) })
      if (lacking) progress.note(`${deck.id}/${deck.locale.code}: ${lacking}`)
      await takePictured({ browser, url, dir: outDir, deck })
      const { pdf, png, clicks, notes, layout } = options
      if (!pdf && !png) continue
      const result = await printDeck({
        browser,
        deck,
        url,
        outDir,
        slides: pdf,
        handout: pdf,
        clicks,
        notes,
        layout,
        png,
        now,
      })
      files.set(deck, result.files)
      problems.push(
        ...result.problems.map((problem) => ({
          ...problem,
          file: shownPath(join(folder, problem.file), cwd),
        })),
      )
    }
  } finally {
    await server.close()
  }
  return { files, problems }
}
