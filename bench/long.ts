/** Decks of any length, made of the small deck's slides, for measurements that grow with it. */
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parse, stringify } from 'yaml'

export const root = resolve(import.meta.dirname, '..')

interface Section {
  id: string
  title: unknown
  appendix?: boolean
  slides: { id: string; kind: string; minutes?: number }[]
}

/**
 * Writes a deck folder with the small deck's slides, again and again, until there are enough.
 * @param deck the folder to write
 */
export async function makeDeck(deck: string, count: number): Promise<void> {
  await cp(join(root, 'content', 'sql-vs-document'), deck, { recursive: true })
  const file = join(deck, 'outline.yaml')
  const { outline } = parse(await readFile(file, 'utf8')) as { outline: Section[] }
  const last = outline.filter(({ appendix }) => appendix)
  const main = outline.filter(({ appendix }) => !appendix)
  const sections: Section[] = []
  let left = count - last.flatMap(({ slides }) => slides).length
  for (let round = 0; left > 0; round++)
    for (const section of main) {
      const slides = section.slides
        .filter(({ kind }) => round === 0 || (kind !== 'cover' && kind !== 'closing'))
        .slice(0, left)
        .map((slide) => ({ ...slide, id: round ? `${slide.id}-r${round}` : slide.id, minutes: 0.1 }))
      left -= slides.length
      if (slides.length)
        sections.push({ ...section, id: round ? `${section.id}-r${round}` : section.id, slides })
    }
  const about = join(deck, 'deck.yaml')
  await writeFile(
    about,
    (await readFile(about, 'utf8')).replace(/minutes: .*/, `minutes: ${Math.round(count / 10)}`),
  )
  await writeFile(file, stringify({ outline: [...sections, ...last] }, { aliasDuplicateObjects: false }))
}
