/** The landing page's fonts, cut down to what it says and put into it: it asks for no file that a deck might not have. */
import { readFile } from 'node:fs/promises'
import { charactersOf, emojiCharacters } from '../../fonts/characters.js'
import { faceCss } from '../../fonts/css.js'
import { isMark, MONO_NAME } from '../../fonts/families.js'
import { planFonts, type FontRequest } from '../../fonts/index.js'
import { subsetAll } from '../../fonts/subset.js'
import { cacheFolder } from '../../process/cache.js'
import type { DeckManifest } from '../pages/manifest.js'

/** Keys of a manifest whose values are no text of the page. */
const hidden = new Set([
  'id',
  'code',
  'tag',
  'dir',
  'ids',
  'file',
  'route',
  'picture',
  'reading',
  'package',
  'family',
])

/**
 * `@font-face` rules with the fonts in them. Families of decks that are not installed here are left to the reader's
 * system, and so is all where no font can be cut: the page is whole without.
 */
export async function landingFonts(decks: DeckManifest[]): Promise<string> {
  const shown = decks.map(({ languages }) => languages.map(({ thumbnails: _, ...one }) => one))
  const request: FontRequest = {
    families: [
      ...new Map(
        decks
          .flatMap(({ languages }) => languages.flatMap(({ fonts = [] }) => fonts))
          .map((one) => [one.family, one]),
      ).values(),
    ],
    characters: charactersOf(shown, hidden),
    emoji: emojiCharacters(shown, hidden),
    first: { title: new Set(), all: new Set() },
  }
  let plan = await planFonts(request)
  if ('error' in plan) plan = await planFonts({ ...request, families: [] })
  if ('error' in plan) return ''
  const faces = plan.faces.filter(({ weight, family }) => weight < 900 && family !== MONO_NAME)
  const files = await subsetAll(faces, await cacheFolder('fonts'))
  const rules = await Promise.all(
    faces.map(async (face, at) => {
      const data = await readFile(files[at]?.path ?? '', 'base64')
      return faceCss(face, `data:font/woff2;base64,${data}`, isMark)
    }),
  )
  return rules.join('\n')
}
