/** Aliases are resolved in one pass: the library looks through the whole document for each of them. */
import { Alias, parseDocument } from 'yaml'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { aliasesOf } from '../../scripts/content/aliases.js'
import { loadDeck } from '../../scripts/content/load.js'
import { memory } from './memory.js'

afterEach(() => vi.restoreAllMocks())

describe('aliases', () => {
  it('name the anchor that stands before them, as the library says', () => {
    const document = parseDocument('a: &x 1\nb: *x\nc: &x 2\nd: [*x, *none, &y { e: *x }]\nf: *y\n')
    const { of, used } = aliasesOf(document)
    const found: Alias[] = []
    const collect = (node: unknown): void => {
      if (node instanceof Alias) found.push(node)
      else if (node && typeof node === 'object' && 'items' in node)
        for (const item of node.items as { value?: unknown }[]) collect('key' in item ? item.value : item)
    }
    collect(document.contents)
    expect(found).toHaveLength(5)
    for (const alias of found) expect(of(alias)).toBe(alias.resolve(document))
    expect(used.size).toBe(3)
  })

  it('are looked up without the library’s search, also for places', async () => {
    const search = vi.spyOn(Alias.prototype, 'resolve')
    const terms = Array.from(
      { length: 50 },
      (_, n) => `  - { id: t${n}, term: *text, definition: *none${n} }`,
    )
    const text = `terms:\n  - { id: t, term: &text A word, definition: 1 }\n${terms.join('\n')}\n`
    const { problems } = await loadDeck('/talk', memory({ 'deck.yaml': text }))
    expect(problems.filter(({ code }) => code === 'unknown-alias')).toHaveLength(50)
    expect(search).not.toHaveBeenCalled()
  })
})
