import { expect, it } from 'vitest'
import { headingOf } from '../../../scripts/pdf/handout/contents.js'
import { listing } from '../../../scripts/pdf/handout/placing.js'
import { allText, plain, type Built } from '../built.js'
import { inlineText, wordsOf } from './words.js'

/** The first of these that does not follow the ones before it. */
function firstMissing(page: string, words: string[]): string | undefined {
  let at = 0
  for (const word of words) {
    const found = page.indexOf(plain(word), at)
    if (found < 0) return word
    at = found + plain(word).length
  }
  return undefined
}

/** The PDFs' text is what the content says, in its order. */
export function textChecks(built: () => Built): void {
  it('slides.pdf has headline and body of every slide, exactly and in order', async () => {
    const wrong: unknown[] = []
    for (const deck of built().decks) {
      const pages = await allText(await built().open(deck, 'slides.pdf'))
      for (const slide of deck.slides) {
        const page = pages[slide.number - 1] ?? ''
        const { ordered, loose } = wordsOf(deck, slide)
        const missing = [firstMissing(page, ordered), ...loose.filter((word) => !page.includes(plain(word)))]
        for (const word of missing)
          if (word !== undefined) wrong.push([deck.locale.code, slide.id, word, page])
      }
    }
    expect(wrong).toEqual([])
  })

  it('handout.pdf has every slide, every note and every source in order', async () => {
    for (const deck of built().decks) {
      const text = (await allText(await built().open(deck, 'handout.pdf'))).join('')
      const [first, ...others] = deck.slides
      const listed = listing(deck, true)
      const bodies = others.flatMap((slide) => [
        ...(listed(slide) ? [] : wordsOf(deck, slide).ordered.slice(0, 1)),
        ...(listed(slide) ? [] : slide.notes.map(({ text: note }) => inlineText(deck, note))),
      ])
      expect(first?.kind).toBe('cover')
      expect(firstMissing(text, bodies), deck.locale.code).toBe(undefined)
      // What has no picture stands in the lists, with its headline and all that it says.
      const lists = text.slice(text.lastIndexOf(plain(headingOf(deck, 'corrections', listed))))
      for (const slide of others.filter((one) => listed(one)))
        for (const word of [
          ...wordsOf(deck, slide).ordered,
          ...slide.notes.map(({ text: note }) => inlineText(deck, note)),
        ])
          if (slide.kind !== 'sources')
            expect(lists, `${deck.locale.code} ${slide.id}`).toContain(plain(word))
      const sources = deck.sources.flatMap(({ full, identifier }) => [full, identifier ?? ''])
      expect(firstMissing(text, sources), deck.locale.code).toBe(undefined)
    }
  })
}
