/** Where a build may write: never over content, nor over what Diptych did not make. */
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { LANDING_FILES, isOwnLanding } from '../site/landing/index.js'
import { deckNames, type DeckFolder } from './decks.js'
import { failure } from '../problems/failure.js'
import type { Places } from './options.js'
import { forbidden, isInside } from './output-places.js'

/** Folders of the project that are its own; a build writes `slides/` and nothing else there. */
const OWN_FOLDERS =
  'bench components composables content docs layouts presenter scripts setup slides styles tests'.split(' ')

/**
 * Refuses an output folder in which a build would replace content, or files that Diptych did not make.
 *
 * @param places the output folder need not exist
 * @param folders decks that are built; none when only the landing page is written
 * @throws Failure (usage)
 */
export function requireOutput(folders: DeckFolder[], { out, content, root }: Places): void {
  const place = real(out)
  const hint = 'Choose another folder with --out.'
  const top = real(root)
  const no = forbidden(place, top)
  if (no) throw failure('bad-output', `The output folder ${no}: ${place}.`, hint)
  if (isInside(place, real(content)))
    throw failure('bad-output', 'The output folder lies in the content folder.', hint)
  const [name = ''] = isInside(place, top) ? relative(top, place).split(sep) : []
  if (name.startsWith('.') || OWN_FOLDERS.includes(name))
    throw failure(
      'bad-output',
      `The output folder lies in ${join(top, name)}, which belongs to the project.`,
      hint,
    )
  for (const dir of [...folders.map(({ dir }) => dir), ...deckAround(place, content)]) {
    if (isInside(place, real(dir)))
      throw failure('bad-output', `The output folder lies in the deck ${dir}.`, hint)
  }
  for (const { id } of folders) {
    const target = join(out, id)
    if (!existsSync(target) || isBuilt(target)) continue
    throw failure(
      'foreign-output',
      `${target} is no deck that Diptych has built: it would be replaced.`,
      hint,
    )
  }
  if (isOwnLanding(out)) return
  const foreign = LANDING_FILES.filter((name) => existsSync(join(out, name)))
  if (foreign.length === 0) return
  throw failure(
    'foreign-output',
    `${out} holds files that Diptych did not make: ${foreign.join(', ')}.`,
    hint,
  )
}

/** The deck of the content folder in which a place lies, whether it is built now or not. */
function deckAround(place: string, content: string): string[] {
  const [name = ''] = relative(real(content), place).split(sep)
  return deckNames(content).includes(name) ? [join(content, name)] : []
}

/** Has a build made this folder? An empty one has nothing to lose. */
function isBuilt(dir: string): boolean {
  try {
    if (readdirSync(dir).length === 0) return true
    const manifest = JSON.parse(readFileSync(join(dir, 'deck.json'), 'utf8')) as {
      languages?: unknown
    } | null
    return Array.isArray(manifest?.languages)
  } catch {
    return false
  }
}

/** A path without symbolic links, also where its last folders do not exist yet. */
function real(path: string): string {
  const full = resolve(path)
  if (existsSync(full)) return realpathSync(full)
  const above = dirname(full)
  return above === full ? full : join(real(above), basename(full))
}
