import { expect, it } from 'vitest'
import { renderMarkdown } from '../../scripts/markdown/index.js'
import { sampleDeck } from './sample.js'

it('names a deck’s own font families for the components, and none where it has none', () => {
  const deck = sampleDeck('en')
  const fonts = [{ family: 'Noto Sans KR', package: '@fontsource/noto-sans-kr' }]
  const head = (text: string): string => text.split('\n---\n')[0] ?? ''
  expect(head(renderMarkdown({ ...deck, fonts }))).toMatch(/^ {2}fonts: *(\[ ?|\n {4}- )Noto Sans KR/m)
  expect(head(renderMarkdown(deck))).not.toMatch(/^ {2}fonts:/m)
})
