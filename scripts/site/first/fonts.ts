/** The Latin letters of the first slide inside of the page: its lines stand where they will stay, from the first paint. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FirstSlide } from './index.js'
import type { Face } from '../../fonts/css.js'
import { unicodeRange } from '../../fonts/css.js'
import { fontFaces } from '../../fonts/faces.js'
import { subsetAll } from '../../fonts/subset.js'

const FAMILY = 'Inter First'

/**
 * Rules for `#dt-first`. Chinese needs none: its characters are as wide in every font. The file that the rest of the
 * deck uses is loaded as ever, under its own name, so that nothing changes when Slidev takes over.
 * @param dir the built deck's folder, which the slide's `@font-face` rules refer to
 * @returns css, empty where the slide uses no such font
 * @throws disk errors, and what the subsetter says of a broken font
 */
export async function firstFontsCss(first: FirstSlide, dir: string): Promise<string> {
  const { text } = first
  const faces: Face[] = []
  for (const { family, weight, url, range } of fontFaces(first.css)) {
    const ranges = rangesOf(range)
    const chars = [...new Set(text)].filter((char) => inside(char, ranges))
    if (family !== 'Inter' || !url.startsWith('./') || !inside('e', ranges)) continue
    if (chars.length) faces.push({ family: FAMILY, weight: Number(weight), source: join(dir, url), chars })
  }
  if (faces.length === 0) return ''
  const cache = await mkdtemp(join(tmpdir(), 'diptych-first-'))
  try {
    const files = await subsetAll(faces, cache)
    const rules = await Promise.all(
      faces.map(async ({ weight, chars }, at) => {
        const data = await readFile(files[at]?.path ?? '', 'base64')
        return `@font-face{font-family:'${FAMILY}';font-weight:${weight};src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${unicodeRange(chars)}}`
      }),
    )
    const names = Object.entries(first.families ?? {}).map(([name, list]) => `${name}:'${FAMILY}',${list}`)
    return `${rules.join('')}#dt-first{${names.join(';')}}`
  } finally {
    await rm(cache, { recursive: true, force: true })
  }
}

function rangesOf(text: string): [number, number][] {
  return text.split(',').map((one) => {
    const [from = '0', to = from] = one.trim().replace(/^u\+/i, '').split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
  })
}

const inside = (char: string, ranges: [number, number][]): boolean => {
  const point = char.codePointAt(0) ?? 0
  return ranges.some(([from, to]) => point >= from && point <= to)
}
