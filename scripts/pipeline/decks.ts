/** Which decks are meant: names under the content folder, or paths to folders anywhere. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join, relative, resolve, sep } from 'node:path'
import { failure } from '../problems/failure.js'
import { editDistance } from '../problems/suggest.js'

export interface DeckFolder {
  /** Name in `dist` and `slides`. */
  id: string
  /** Absolute path. */
  dir: string
  /** Its generated markdown is committed under `slides/`. */
  committed: boolean
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory()
const isYaml = (name: string): boolean => /\.ya?ml$/iu.test(name)

/** Names of the decks under a content folder: its folders that hold YAML somewhere. */
export function deckNames(content: string): string[] {
  return (
    readdirSync(content, { withFileTypes: true })
      .map((entry) => entry.name)
      // A link to a folder counts as one.
      .filter((name) => !name.startsWith('.') && isFolder(join(content, name)))
      .filter((name) =>
        readdirSync(join(content, name), { recursive: true }).some((file) => isYaml(String(file))),
      )
      .sort()
  )
}

/**
 * Resolves the arguments `[deck…]`.
 *
 * @param wanted names or paths; all decks of the content folder when empty
 * @param content the content folder
 * @param root the project, whose own decks have committed slides
 * @param from the folder that paths start from
 * @throws Failure (usage) for an unknown deck, with the nearest name as a hint
 */
export function resolveDecks(
  wanted: string[],
  content: string,
  root: string,
  from = process.cwd(),
): DeckFolder[] {
  if (!isFolder(content))
    throw failure('no-content-folder', `No content folder at ${content}.`, 'Name it with --content DIR.')
  const names = deckNames(content)
  const list = wanted.length ? wanted : names
  if (list.length === 0)
    throw failure('no-decks', `No deck in ${content}.`, 'Make one with: npm run new -- my-talk')
  const folders = list.map((name) => resolveDeck(name, names, { content, root, from }))
  const unique = new Map(folders.map((folder) => [folder.dir, folder]))
  const byId = new Map<string, DeckFolder>()
  for (const folder of unique.values()) {
    // Disks of many hosts and machines know no case.
    const key = folder.id.toLowerCase()
    const other = byId.get(key)
    if (other?.id === folder.id)
      throw failure('same-deck-name', `Two decks are called “${folder.id}”: ${other.dir} and ${folder.dir}.`)
    if (other)
      throw failure(
        'same-deck-name',
        `Two decks differ only in case: ${other.dir} and ${folder.dir}.`,
        'Rename one of them.',
      )
    byId.set(key, folder)
  }
  return [...byId.values()]
}

interface Places {
  content: string
  root: string
  from: string
}

function resolveDeck(name: string, names: string[], { content, root, from }: Places): DeckFolder {
  const dir = names.includes(name) ? join(content, name) : resolve(from, name)
  const looksLikePath = name.includes('/') || name.includes(sep) || name === '.'
  if (!names.includes(name) && !(looksLikePath && isFolder(dir))) {
    const near = names.find((other) => editDistance(name, other) <= 3)
    const known = names.length ? `The decks are: ${names.join(', ')}.` : 'There is none yet.'
    throw failure(
      'unknown-deck',
      `There is no deck “${name}”.`,
      near ? `Did you mean “${near}”? ${known}` : known,
    )
  }
  // A name that cannot stand in addresses is a problem of this deck's content: the other decks are read as well.
  const id = basename(dir)
  if (!id)
    throw failure('unknown-deck', `${dir} is no folder of a deck.`, 'Name a deck, or a folder with its YAML.')
  const home = relative(join(root, 'content'), dir)
  return { id, dir, committed: home !== '' && !home.startsWith('..') && !home.includes(sep) }
}
