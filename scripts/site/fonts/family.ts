/** A fontsource package: its files by subset and weight, and the characters that each really has. */
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fontkit from 'fontkit'

export interface Family {
  licence: string
  /** Shares characters out to the package's subsets; what none has is in no part. */
  split(chars: string[]): Promise<{ subset: string; chars: string[] }[]>
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
 * @param whole a subset that holds most of the script in one file, asked first (`chinese-simplified`)
 * @param cache folder for the lists of characters
 */
export async function openFamily(root: string, whole: string | undefined, cache: string): Promise<Family> {
  const { id, version } = JSON.parse(await readFile(join(root, 'metadata.json'), 'utf8')) as {
    id: string
    version: string
  }
  const ranges = new Map<string, Ranges>()
  const unicode = JSON.parse(await readFile(join(root, 'unicode.json'), 'utf8')) as Record<string, string>
  for (const [name, text] of Object.entries(unicode))
    ranges.set(name.replace(/^\[|\]$/g, ''), parseRanges(text))

  const file = (subset: string, weight: number) => {
    const path = join(root, 'files', `${id}-${subset}-${weight}-normal.woff2`)
    return existsSync(path) ? path : undefined
  }

  /** What the file says it has, not what the package says: only that shows a missing glyph. */
  const coverage = async (subset: string): Promise<Set<string>> => {
    const known = join(cache, `${id}-${version}-${subset}.json`)
    const cached = await readFile(known, 'utf8').catch(() => undefined)
    if (cached) return new Set(JSON.parse(cached) as string)
    const path = file(subset, 400)
    if (!path) return new Set()
    const font = fontkit.create(await readFile(path))
    const all = String.fromCodePoint(
      ...font.characterSet.filter((point) => point > 31 && (point < 0xd800 || point > 0xdfff)),
    )
    await writeFile(known, JSON.stringify(all)).catch(() => undefined)
    return new Set(all)
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
      const inside = [...rest].filter((char) => {
        const point = char.codePointAt(0) ?? 0
        return points.some(([from, to]) => point >= from && point <= to)
      })
      if (inside.length) await take(subset, inside)
    }
    return parts
  }
  return { licence: join(root, 'LICENSE'), split, file }
}
