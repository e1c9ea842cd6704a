/** Phrases as they are found in running text, and the text that a reader sees. */
import { describe, expect, it } from 'vitest'
import { phrasePattern } from '../../scripts/content/phrase.js'
import { shownText } from '../../scripts/content/shown-text.js'

const found = (phrase: string, text: string): string[] =>
  [...text.matchAll(new RegExp(phrasePattern(phrase), 'giu'))].map((match) => match[0])

describe('a phrase', () => {
  it.each<[string, string, string[]]>([
    ['token', 'Token, tokens, a token.', ['Token', 'token']],
    ['token', 'LLM的token很多', ['token']],
    ['词元', '一个词元，两词元组', ['词元', '词元']],
    ['per image', 'per\n  image', ['per\n  image']],
    ['扩展了的 LLM', '扩展了的LLM，扩展了的 LLM', ['扩展了的LLM', '扩展了的 LLM']],
    ['C++', 'C++ and C, not C+++', ['C++', 'C++']],
    ['e.g.', 'e.g. this, not eggs', ['e.g.']],
    ['naïve', 'naïve naïves', ['naïve']],
    ['ASR', 'ASR2, ASR-2, ＡＳＲ', ['ASR']],
    ['音', '録音と発音', ['音', '音']],
  ])('%j in %j', (phrase, text, expected) => {
    expect(found(phrase, text)).toEqual(expected)
  })
})

describe('what a reader sees', () => {
  it.each<[string, string]>([
    ['**next** *token* [@a; @b] ends', 'next token ends'],
    ['[word](#term) and [label](https://example.org/word)', 'word and label'],
    ['`code` here', '\uFFFC here'],
    ['[click:2] a \\* b \\[c\\]', ' a * b [c]'],
    ['2*3', '23'],
  ])('%j', (written, shown) => {
    const { text, offsets } = shownText(written, true)
    expect(text).toBe(shown)
    // Each unit stands where its offset says, code at its first backtick.
    for (const [at, offset] of offsets.entries())
      if (text[at] !== '\uFFFC') expect(written[offset]).toBe(text[at])
  })

  it('is what is written, in a plain text', () => {
    expect(shownText('**a** [b](#c)', false).text).toBe('**a** [b](#c)')
  })
})
