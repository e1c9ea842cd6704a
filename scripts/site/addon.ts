/** Where a deck's markdown finds the addon that draws it. */
import { parser } from '@slidev/cli'
import { isScalar, isSeq, parseDocument } from 'yaml'

/** As seen from `slides/`, where the markdown is committed. */
const COMMITTED = '@/..'

/**
 * The markdown with the addon named as it is seen from another folder. Only those characters change, so that whoever
 * builds a site, also from markdown written by hand, gives it as it lies in `slides/`. Pure.
 * @param path of the addon as Slidev reads it, `@/` for the folder of the markdown
 */
export function addonFrom(markdown: string, path: string): string {
  const head = parser.parseSync(markdown, 'deck.md').slides[0]?.frontmatterRaw
  if (!head) return markdown
  const addons = parseDocument(head).get('addons')
  const named = (isSeq(addons) ? addons.items : []).find((item) => isScalar(item) && item.value === COMMITTED)
  if (!isScalar(named) || !named.range) return markdown
  const at = markdown.indexOf(head)
  const [start, end] = named.range
  return `${markdown.slice(0, at + start)}${JSON.stringify(path)}${markdown.slice(at + end)}`
}
