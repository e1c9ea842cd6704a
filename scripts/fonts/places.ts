/** Places in a deck's files, for problems of its fonts. */
import { readFile } from 'node:fs/promises'
import { isMap, isScalar, parseDocument } from 'yaml'
import { shownPath } from '../problems/shown-path.js'
import { SourceText } from '../problems/text.js'

/** A deck's content files, named as problems name them. */
export const sourcesOf = (files: string[]): Promise<SourceText[]> =>
  Promise.all(
    files.map(async (file) => new SourceText(await readFile(file, 'utf8'), shownPath(file, process.cwd()))),
  )

/** The place of the key `languages`, which brings the words of the interface. */
export function languagesIn(sources: SourceText[]): { source: SourceText; offset: number } {
  const first = { source: sources[0] ?? new SourceText('', '.'), offset: 0 }
  const found = sources.flatMap((source) => {
    const deck = parseDocument(source.text, { logLevel: 'silent' }).get('deck')
    const pair = isMap(deck)
      ? deck.items.find(({ key }) => isScalar(key) && key.value === 'languages')
      : undefined
    const offset = pair && isScalar(pair.key) ? pair.key.range?.[0] : undefined
    return offset === undefined ? [] : [{ source, offset }]
  })
  return found[0] ?? first
}
