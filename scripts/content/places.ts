/** The places of items, by collection and id. */
import type { Place } from '../problems/place.js'
import type { Spot } from '../problems/reporter.js'
import { keySpot, type Path, textSpot, valueSpot } from './nodes.js'
import type { Merged, Origin } from './merge.js'

type Item = { id: string } & Record<string, unknown>

/** A function from a logical path to the spot of an item in its file. */
export function spotFinder(merged: Merged): (path: Path) => Spot | undefined {
  return (path) => {
    const [collection, id, ...rest] = path
    const start = itemOf(merged, String(collection), id)
    if (!start) return deckSpot(merged)
    const tail = collection === 'deck' && id !== undefined ? [id, ...rest] : rest
    const resolved = resolvePath(start.item, tail)
    const full = [...start.origin.path, ...resolved]
    const inList = typeof full.at(-1) === 'number'
    return inList ? valueSpot(start.origin.file, full) : keySpot(start.origin.file, full)
  }
}

/** The same as a place, relative to the deck folder. */
export function placeFinder(merged: Merged): (path: Path) => Place {
  const spotOf = spotFinder(merged)
  return (path) => {
    const spot = spotOf(path)
    return spot
      ? { file: spot.source.relative, line: spot.line, column: spot.column }
      : { file: '.', line: 1, column: 1 }
  }
}

/** A function from the logical path of a text to the places of its lines. */
export function lineFinder(merged: Merged): (path: Path, text: string) => Place[] {
  return (path, text) => {
    const [collection, id, ...rest] = path
    const start = itemOf(merged, String(collection), id)
    if (!start) return []
    const full = [...start.origin.path, ...resolvePath(start.item, rest)]
    let offset = 0
    return text.split('\n').map((line) => {
      const { source, line: at, column } = textSpot(start.origin.file, full, offset)
      offset += line.length + 1
      return { file: source.relative, line: at, column }
    })
  }
}

function deckSpot(merged: Merged): Spot | undefined {
  const first = merged.decks[0]
  return first && keySpot(first.file, first.path)
}

function itemOf(
  merged: Merged,
  collection: string,
  id: string | number | undefined,
): { item: unknown; origin: Origin } | undefined {
  const { content, origins } = merged
  if (collection === 'deck') return withOrigin(content.deck)
  const sections = content.outline
  const slides = sections.flatMap((section) => section.slides)
  if (collection === 'outline') return withOrigin(pick(slides, id) ?? pick(sections, id))
  if (collection === 'sections') return withOrigin(pick(sections, id))
  const items = (content as unknown as Record<string, unknown>)[collection]
  return Array.isArray(items) ? withOrigin(pick(items as Item[], id)) : undefined

  function withOrigin(item: object | undefined): { item: unknown; origin: Origin } | undefined {
    const origin = item && origins.get(item)
    return origin && { item, origin }
  }
}

function pick<T extends { id: string }>(items: readonly T[], id: string | number | undefined): T | undefined {
  return typeof id === 'number' ? items[id] : items.find((item) => item.id === id)
}

/** Turns ids within lists into indexes. */
function resolvePath(item: unknown, path: Path): Path {
  let at = item
  return path.map((step) => {
    let key = step
    if (Array.isArray(at) && typeof step === 'string') {
      const index = (at as { id?: unknown }[]).findIndex((inner) => inner?.id === step)
      if (index >= 0) key = index
    }
    at = (at as Record<string | number, unknown> | undefined | null)?.[key]
    return key
  })
}
