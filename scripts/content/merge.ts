/** All files of a folder merged into one content, each item with its origin. Items that do not fit are left out. */
import { z } from 'zod'
import { contentFile, type DeckContent } from '../schema/index.js'
import { section, slide } from '../schema/outline.js'
import { type WordRule, wordRule } from '../schema/wording.js'
import type { Path } from './nodes.js'
import type { YamlFile } from './yaml.js'

/** Where an item comes from. */
export interface Origin {
  file: YamlFile
  path: Path
}

export const collections = [
  'modalities',
  'subjects',
  'pipelines',
  'dimensions',
  'events',
  'facts',
  'claims',
  'coverage',
  'terms',
  'sources',
] as const
export type Collection = (typeof collections)[number]

export interface Merged {
  content: Omit<DeckContent, 'deck' | 'id'> & { deck?: DeckContent['deck'] }
  /** Origins of items, sections, slides, and of the deck, by object. */
  origins: Map<object, Origin>
  /** Preferred words, of all files. */
  wording: WordRule[]
  /** Where `deck` stands, in order of the files. */
  decks: Origin[]
  /** Ids that stand in items left out, by collection (`outline` for slides). */
  lost: Map<string, Set<string>>
  /** Every string of the items left out: what they may refer to. */
  mentioned: Set<string>
}

/** Merges files in order. Values that do not fit the schema are expected to be reported already. */
export function merge(files: readonly YamlFile[]): Merged {
  const content: Record<string, unknown[]> = { outline: [] }
  for (const name of collections) content[name] = []
  const merged: Merged = {
    content: content as unknown as Merged['content'],
    origins: new Map(),
    wording: [],
    decks: [],
    lost: new Map(),
    mentioned: new Set(),
  }
  for (const file of files) {
    const value = file.value as Record<string, unknown>
    if (Object.hasOwn(value, 'deck')) addDeck(merged, file, value['deck'])
    for (const name of collections) {
      const schema = contentFile.shape[name].unwrap().element
      addItems(merged, file, schema, list(value[name]), [name], (item) => content[name]?.push(item))
    }
    for (const raw of list(value['wording'])) {
      const parsed = wordRule.safeParse(raw)
      if (parsed.success) merged.wording.push(parsed.data)
    }
    for (const [index, raw] of list(value['outline']).entries())
      addSection(merged, file, raw, ['outline', index])
  }
  return merged
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

function addDeck(merged: Merged, file: YamlFile, raw: unknown): void {
  const origin = { file, path: ['deck'] }
  merged.decks.push(origin)
  const parsed = contentFile.shape.deck.unwrap().safeParse(raw)
  if (!parsed.success) return mention(merged, 'deck', raw)
  if (merged.content.deck) return
  merged.content.deck = parsed.data
  merged.origins.set(parsed.data, origin)
}

function addItems(
  merged: Merged,
  file: YamlFile,
  schema: z.core.$ZodType,
  items: unknown[],
  path: Path,
  add: (item: object) => void,
): void {
  for (const [index, raw] of items.entries()) {
    const parsed = z.safeParse(schema, raw)
    if (!parsed.success) mention(merged, String(path[0]), raw)
    else {
      add(parsed.data as object)
      merged.origins.set(parsed.data as object, { file, path: [...path, index] })
    }
  }
}

/** A section whose own keys or some of whose slides do not fit still gives its good slides. */
function addSection(merged: Merged, file: YamlFile, raw: unknown, path: Path): void {
  if (typeof raw !== 'object' || raw === null) return
  const slides: object[] = []
  addItems(merged, file, slide, list((raw as { slides?: unknown }).slides), [...path, 'slides'], (item) =>
    slides.push(item),
  )
  const { slides: _slides, ...own } = raw as { slides?: unknown }
  const head = section.omit({ slides: true }).safeParse(own)
  const bare = head.success ? head.data : { id: '', title: '', appendix: false }
  if (!head.success) mention(merged, 'sections', own)
  const item = { ...bare, slides } as DeckContent['outline'][number]
  merged.content.outline.push(item)
  merged.origins.set(item, { file, path })
}

/** Notes the id of an item that was left out, and all its strings. */
function mention(merged: Merged, collection: string, raw: unknown): void {
  const id = (raw as { id?: unknown } | null)?.id
  const ids = merged.lost.get(collection) ?? new Set<string>()
  merged.lost.set(collection, ids)
  if (typeof id === 'string') ids.add(id)
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      merged.mentioned.add(value)
      for (const match of value.matchAll(/[A-Za-z0-9][\w-]*/g)) merged.mentioned.add(match[0])
    } else if (typeof value === 'object' && value !== null) {
      for (const inner of Object.values(value)) visit(inner)
    }
  }
  visit(raw)
}
