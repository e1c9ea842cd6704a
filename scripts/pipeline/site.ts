/** The site of every deck, in a staging folder. */
import { join } from 'node:path'
import type { Compiled } from './compile.js'
import type { DeckModel } from '../deck/model.js'
import { renderMarkdown } from '../markdown/index.js'
import { buildSite, type BuildError } from '../site/build.js'
import { copyLicences, type DeckFonts } from '../fonts/index.js'
import type { DrawnDeck } from './drawings.js'
import { ContentProblems } from '../problems/result.js'
import { failure, Failure } from '../problems/failure.js'
import { brokenMarkdown, rawTexts } from './raw-texts.js'
import { besideMarkdown, publishPictures, type Pictures } from './pictures.js'

export interface SiteParts {
  drawn: Map<DeckModel, DrawnDeck>
  fonts: { of(deck: DeckModel): DeckFonts }
  /** Those of each of the compiled decks. */
  pictures: Pictures[]
  /** Publish the presenter view and the notes, too. */
  presenter?: boolean
  signal: AbortSignal
}

/**
 * Builds the sites of decks into `<dir>/<deck>/<lang>/`, with their pictures and the licences of their fonts.
 * @throws ContentProblems where Markdown that is taken as it is makes no slide
 * @throws Failure (environment)
 */
export async function writeSite(
  compiled: Compiled[],
  dir: string,
  { drawn, fonts, pictures, presenter, signal }: SiteParts,
): Promise<void> {
  const decks = compiled.flatMap(({ decks }, at) =>
    decks.map((deck) => ({ deck, pictures: pictures[at] ?? new Map<string, string>() })),
  )
  const result = await buildSite({
    decks: decks.map(({ deck }) => ({
      id: deck.id,
      lang: deck.locale.code,
      markdown: renderMarkdown(deck, { private: presenter ?? false }),
      svgs: drawn.get(deck)?.svgs ?? {},
      raw: rawTexts(deck),
      fontsCss: fonts.of(deck).css,
    })),
    pictures: Object.fromEntries(decks.flatMap(({ deck, pictures }) => besideMarkdown(deck.id, pictures))),
    outDir: dir,
    presenter,
    notes: presenter,
    single: true,
    signal,
  })
  if ('error' in result) {
    const told = brokenMarkdown(result.error, compiled)
    throw told ? new ContentProblems([told]) : failedSite(result.error)
  }
  for (const { deck, pictures } of decks) {
    const site = join(dir, deck.id, deck.locale.code)
    await copyLicences(fonts.of(deck), join(site, 'fonts'))
    await publishPictures(pictures, site)
  }
}

function failedSite(error: BuildError): Failure {
  const { code, message, details } = error
  if (code !== 'site-build') return failure(code, message)
  const hint = 'This is a defect of Diptych or Slidev, not of the content.'
  return new Failure(code, message, { hint, details })
}
