/** Pictures that slides name: taken once from the deck's folder, and from there to where the slides look for them. */
import { existsSync } from 'node:fs'
import { copyFile, lstat, mkdir, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Compiled } from './compile.js'
import type { DeckModel } from '../deck/model.js'
import { viewsOf } from './drawings.js'
import { failure } from '../problems/failure.js'
import { copyPicture } from '../pictures/copy.js'
import { isPictureName, pictureName, PICTURES } from '../pictures/name.js'
import { draftOf, isDraft } from '../process/draft.js'
import { clearOf } from '../process/leftovers.js'

/** Files by the name under which every output of a deck has them. */
export type Pictures = ReadonlyMap<string, string>

/** Paths in the deck folder by output name; two spellings of one path are one picture. */
type Sources = (deck: DeckModel) => Map<string, string>

/** Pictures that slides show as they are. */
export const shownPictures: Sources = (deck) =>
  new Map(
    deck.slides.flatMap((slide): (readonly [string, string])[] => {
      if (slide.kind === 'slidev') return slide.files.map((file) => [pictureName(file), file] as const)
      const src =
        slide.kind === 'image'
          ? slide.src
          : slide.kind === 'question' || slide.kind === 'patches' || slide.kind === 'cover'
            ? slide.picture?.src
            : undefined
      return src === undefined ? [] : [[pictureName(src), src] as const]
    }),
  )

/** Pictures that stand in stages of diagrams: as thumbnails in the drawings, so no output needs their files. */
export const drawnPictures: Sources = (deck) =>
  new Map(viewsOf(deck).flatMap(({ pictures = {} }) => Object.entries(pictures)))

/**
 * Takes the pictures of a deck, in all its languages, as they were checked. Whatever makes an output uses these copies:
 * what is changed meanwhile waits for the next build, and is in no output before it was checked.
 *
 * @param dir a folder that gets the copies
 * @param sourcesOf which of them
 * @throws Failure (environment) where a picture is another one since the check; what the disk throws
 */
export async function takePictures(
  compiled: Compiled,
  dir: string,
  sourcesOf = shownPictures,
): Promise<Pictures> {
  const taken = new Map<string, string>()
  const wanted = new Map(compiled.decks.flatMap((deck) => [...sourcesOf(deck)]))
  for (const [name, src] of wanted) {
    const from = resolve(compiled.dir, src)
    const to = join(dir, name)
    if (!(await copyPicture(from, to, compiled.pictures.get(from))))
      throw failure(
        'content-changed',
        `The picture ${src} was changed while it was read.`,
        'Do the same again.',
      )
    taken.set(name, to)
  }
  return taken
}

/** For the site build: paths beside the markdown, in a folder of the deck's own, with their files. */
export const besideMarkdown = (id: string, pictures: Pictures): [string, string][] =>
  [...pictures].map(([name, file]) => [join(PICTURES, id, name), file])

/**
 * Puts a deck's pictures into a folder beside its markdown; those that an earlier content named go.
 * Throws what the disk throws.
 */
export async function writePictures(id: string, pictures: Pictures, slides: string): Promise<void> {
  const folder = join(slides, PICTURES, id)
  if (pictures.size) await mkdir(folder, { recursive: true })
  for (const [name, file] of pictures) await replaceIfOther(file, join(folder, name))
  await clearOf(folder, isDraft)
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => []))
    if (entry.isFile() && isPictureName(entry.name) && !pictures.has(entry.name))
      await rm(join(folder, entry.name), { force: true })
  // Refused while anything is in it.
  if (!pictures.size) await rmdir(folder).catch(() => undefined)
}

/** Puts pictures where the reading page shows them. Throws what the disk throws. */
export async function publishPictures(pictures: Pictures, site: string): Promise<void> {
  if (pictures.size) await mkdir(join(site, PICTURES), { recursive: true })
  for (const [name, file] of pictures) await copyFile(file, join(site, PICTURES, name))
}

/** Replaces a file in one step, where it holds something else: watchers stay calm, and nobody reads half of one. */
async function replaceIfOther(from: string, to: string): Promise<void> {
  if (existsSync(to) && (await lstat(to)).isFile() && (await readFile(to)).equals(await readFile(from)))
    return
  const draft = draftOf(to)
  try {
    await copyFile(from, draft)
    await rename(draft, to)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}
