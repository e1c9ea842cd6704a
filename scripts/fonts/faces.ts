/** The `@font-face` rules that stand in a style sheet. */
import { parse } from 'postcss'

export interface FontFace {
  /** The whole rule. */
  rule: string
  family: string
  /** As written: `400`, `bold`; `normal` where nothing is. */
  weight: string
  /** Address of the first source, without quotes; empty where none is a file. */
  url: string
  /** As written; everything where nothing is. */
  range: string
}

const bare = (text: string): string => text.trim().replace(/^(["'])(.*)\1$/s, '$2')

/** One source within `src`. */
const SOURCE = /url\(\s*("[^"]*"|'[^']*'|[^)]*?)\s*\)/g

/**
 * Fonts named in a style sheet, in order, wherever they stand in it. Pure; throws where the text is no CSS.
 * @param move gives a file's address as it is to stand in the rule
 */
export function fontFaces(css: string, move = (url: string): string => url): FontFace[] {
  const faces: FontFace[] = []
  parse(css).walkAtRules('font-face', (rule) => {
    const values = new Map<string, string>()
    let url = ''
    rule.walkDecls((declaration) => {
      const name = declaration.prop.toLowerCase()
      if (name === 'src')
        declaration.value = declaration.value.replace(SOURCE, (all, written: string) => {
          const address = bare(written)
          if (address.startsWith('data:')) return all
          const moved = move(address)
          url ||= moved
          return moved === address ? all : `url("${moved}")`
        })
      values.set(name, declaration.value)
    })
    faces.push({
      rule: rule.toString(),
      url,
      family: bare(values.get('font-family') ?? ''),
      weight: values.get('font-weight') ?? 'normal',
      range: values.get('unicode-range') ?? 'U+0-10FFFF',
    })
  })
  return faces
}
