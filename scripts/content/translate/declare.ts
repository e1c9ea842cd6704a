/** Declares a language of a deck in its YAML. */
import { isMap, parseDocument, stringify } from 'yaml'
import { addEntry, applyEdits } from './edits.js'

/** What a language is called in itself; its tag where nobody knows. */
function nameOf(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

/**
 * Adds a language below `deck.languages`, as its last one.
 *
 * @param text YAML of a file; one without languages stays as it is, and one that has it already
 */
export function declareLanguage(text: string, language: string): string {
  const languages = parseDocument(text, { schema: 'core', logLevel: 'silent' }).getIn(['deck', 'languages'])
  if (!isMap(languages) || languages.has(language)) return text
  const written = stringify({ name: nameOf(language) }, { collectionStyle: 'flow', lineWidth: 0 }).trim()
  const edit = addEntry(text, languages as never, { key: language, value: () => written })
  return edit ? applyEdits(text, [edit]) : text
}
