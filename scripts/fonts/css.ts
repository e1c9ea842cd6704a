import { cssName } from './css-name.js'

/** One `@font-face`: a source file and the characters that it is subset to. */
export interface Face {
  family: string
  weight: number
  source: string
  chars: string[]
}

/** Code points as a `unicode-range`, neighbours joined. */
export function unicodeRange(chars: string[]): string {
  const points = chars.map((char) => char.codePointAt(0) ?? 0).sort((a, b) => a - b)
  const ranges: [number, number][] = []
  for (const point of points) {
    const last = ranges.at(-1)
    if (last && point <= last[1] + 1) last[1] = point
    else ranges.push([point, point])
  }
  const hex = (point: number) => point.toString(16).toUpperCase()
  return ranges.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join(',')
}

/** A path as it stands in the rules. */
export const cssPath = (path: string): string => path.replaceAll('\\', '/').replaceAll("'", '%27')

/**
 * The rules of a face. Inter comes as two families on one file: `Inter` without the marks that Chinese draws full
 * width, `Inter Marks` with these only.
 */
export function faceCss(face: Face, path: string, isMark: (char: string) => boolean): string {
  const url = cssPath(path)
  const rule = (family: string, chars: string[]) =>
    chars.length
      ? `@font-face{font-family:${cssName(family)};font-style:normal;font-weight:${face.weight};font-display:swap;` +
        `src:url('${url}') format('${url.endsWith('.ttf') ? 'truetype' : 'woff2'}');unicode-range:${unicodeRange(chars)}}`
      : ''
  if (face.family !== 'Inter') return rule(face.family, face.chars)
  const marks = face.chars.filter(isMark)
  return [
    rule(
      'Inter',
      face.chars.filter((char) => !isMark(char)),
    ),
    rule('Inter Marks', marks),
  ]
    .filter(Boolean)
    .join('\n')
}
