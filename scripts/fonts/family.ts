/** A fontsource package: its files by subset and weight, and the characters that each really has. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { coverageOf } from './coverage.js'
import { fontFiles } from './package.js'

export interface Family {
  licence: string
  /** Shares characters out to the package's subsets; what none has is in no part. */
  split(chars: string[]): Promise<{ subset: string; chars: string[] }[]>
  /** Every subset with its characters, none in two of them. */
  all(): Promise<{ subset: string; chars: string[] }[]>
  /** The file of a subset in a weight; undefined when the package has no such weight. */
  file(subset: string, weight: number): string | undefined
}

type Ranges = [from: number, to: number][]

const parseRanges = (text: string): Ranges =>
  text.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
  })

/**
 * Opens a package.
 * @param root the package's folder
 * @param wanted a subset that is asked first (`chinese-simplified`). Without it, one that the package has beside its
 *   slices: it holds most of the script in one file, so that neighbours (emoji of several code points) stay together.
 * @param cache folder for the lists of characters
 */
export async function openFamily(root: string, wanted: string | undefined, cache: string): Promise<Family> {
  const { id, version } = JSON.parse(await readFile(join(root, 'metadata.json'), 'utf8')) as {
    id: string
    version: string
  }
  const ranges = new Map<string, Ranges>()
  const unicode = JSON.parse(await readFile(join(root, 'unicode.json'), 'utf8')) as Record<string, string>
  for (const [name, text] of Object.entries(unicode))
    ranges.set(name.replace(/^\[|\]$/g, ''), parseRanges(text))

  const subsets = new Set(fontFiles(root, id).map(({ subset }) => subset))
  const whole = wanted ?? [...subsets].find((subset) => !ranges.has(subset))
  // What the package does not say of a subset (mathematics stands in `latin`) is asked of its file, last.
  const named = [...subsets].filter((subset) => subset !== whole && !/^\d+$/.test(subset))

  const file = (subset: string, weight: number) => {
    const path = join(root, 'files', `${id}-${subset}-${weight}-normal.woff2`)
    return existsSync(path) ? path : undefined
  }

  /** What the file says it has, not what the package says: only that shows a missing glyph. */
  const coverage = async (subset: string): Promise<Set<string>> => {
    const path = file(subset, 400)
    return path ? coverageOf(path, join(cache, `${id}-${version}-${subset}.json`)) : new Set()
  }

  const split: Family['split'] = async (chars) => {
    const rest = new Set(chars)
    const parts: { subset: string; chars: string[] }[] = []
    const take = async (subset: string, from: Iterable<string>) => {
      const has = await coverage(subset)
      const own = [...from].filter((char) => has.has(char)).sort()
      for (const char of own) rest.delete(char)
      if (own.length) parts.push({ subset, chars: own })
    }
    if (whole && file(whole, 400)) await take(whole, rest)
    for (const [subset, points] of ranges) {
      if (subset === whole || !rest.size) continue
      const inside = [...rest].filter((char) => isIn(char, points))
      if (inside.length) await take(subset, inside)
    }
    for (const subset of named) if (rest.size) await take(subset, rest)
    return joined(parts)
  }

  const all: Family['all'] = async () => {
    const known = new Set<string>()
    const parts: { subset: string; chars: string[] }[] = []
    const add = (subset: string, has: Iterable<string>) => {
      const own = [...has].filter((char) => !known.has(char)).sort()
      for (const char of own) known.add(char)
      if (own.length) parts.push({ subset, chars: own })
    }
    if (whole) add(whole, await coverage(whole))
    // Every file has a few letters of another one's.
    for (const subset of named) {
      const points = ranges.get(subset) ?? []
      add(
        subset,
        [...(await coverage(subset))].filter((char) => isIn(char, points)),
      )
    }
    for (const subset of named) add(subset, await coverage(subset))
    // A large script has a hundred slices: what the package says of them is enough.
    for (const [subset, points] of ranges) if (/^\d+$/.test(subset)) add(subset, within(points))
    return joined(parts)
  }
  return { licence: join(root, 'LICENSE'), split, all, file }
}

function isIn(char: string, points: Ranges): boolean {
  const point = char.codePointAt(0) ?? 0
  return points.some(([from, to]) => point >= from && point <= to)
}

function* within(points: Ranges): Generator<string> {
  for (const [from, to] of points) for (let at = from; at <= to; at++) yield String.fromCodePoint(at)
}

/** One part a subset. */
function joined(parts: { subset: string; chars: string[] }[]): { subset: string; chars: string[] }[] {
  const bySubset = new Map<string, string[]>()
  for (const { subset, chars } of parts)
    bySubset.set(subset, [...(bySubset.get(subset) ?? []), ...chars].sort())
  return [...bySubset].map(([subset, chars]) => ({ subset, chars }))
}
