/** Texts of a deck that a language lacks. */
import { contentFile } from '../../schema/index.js'
import { commonKey } from '../../schema/text.js'
import { textFields } from '../../schema/walk.js'
import type { Path } from '../nodes.js'
import { untranslated } from '../untranslated.js'
import type { YamlFile } from '../yaml.js'

export interface Missing {
  file: YamlFile
  path: Path
  /** The text to translate. */
  text: string
  /** The language that it is in; none where it is written for all. */
  from?: string
  /** The language has the very text of another already, to be translated. */
  copied?: true
}

/**
 * Finds the texts of a file that a language lacks: those by language without it, those that read like prose and are
 * common to all languages, and those that are word for word another language's.
 *
 * @param languages keys of the deck's languages, the source of texts first
 * @param labels also what is common to all languages and may be a name: only words of others are left out
 */
export function missingTexts(
  file: YamlFile,
  languages: readonly string[],
  language: string,
  labels = false,
): Missing[] {
  const others = languages.filter((code) => code !== language)
  const prose = new Map(
    untranslated(file, [...others, language]).map((found) => [JSON.stringify(found.path), found]),
  )
  return textFields(contentFile, file.value).flatMap(({ path, value, quoted }): Missing[] => {
    const found = prose.get(JSON.stringify(path))
    if (typeof value === 'string') return found || (labels && !quoted) ? [{ file, path, text: value }] : []
    if (value[language] !== undefined) {
      const from = found?.languages?.find((code) => code !== language)
      const copied = from !== undefined && found?.languages?.includes(language)
      return copied ? [{ file, path: [...path, language], text: value[language], from, copied }] : []
    }
    if (value[commonKey] !== undefined) return []
    const from = others.find((code) => value[code] !== undefined)
    return from === undefined ? [] : [{ file, path, text: value[from]!, from }]
  })
}
