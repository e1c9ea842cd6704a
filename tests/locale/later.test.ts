/** Words that came later: a deck with its own words for a language builds as before, and is told. */
import { describe, expect, it } from 'vitest'
import { formerWords, laterWords } from '../../scripts/locale/later.js'
import { builtinWords, localeOf } from '../../scripts/locale/load.js'
import type { DeckInput } from '../../scripts/schema/index.js'

const words = builtinWords()

describe('words that came later', () => {
  it('are words that every built-in language has', () => {
    for (const [code, known] of words)
      for (const key of laterWords) expect(Object.keys(known), code).toContain(key)
  })

  it('are not those that nothing says any more', () => {
    for (const [code, known] of words)
      expect(
        formerWords.filter((key) => key in known),
        code,
      ).toEqual([])
  })

  it('stand in, in English, where a language of a deck lacks them', () => {
    const deck = { languages: { eo: { name: 'Esperanto', strings: { 'diagram.more': 'kaj {n}' } } } }
    const { strings } = localeOf(deck as unknown as DeckInput, 'eo', words)
    expect(strings['diagram.more']).toBe('kaj {n}')
    expect(strings['diagram.links']).toBe(words.get('en')!['diagram.links'])
    expect(Object.keys(strings).sort()).toEqual([...laterWords].sort())
  })
})
