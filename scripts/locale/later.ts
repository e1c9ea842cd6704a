/** Words that the interface got after decks had brought their own: a deck that lacks them builds as before. */
import type { Words } from './types.js'

/** Where a deck's language lacks one of these, the English word stands in, and a warning tells it. */
export const laterWords: readonly string[] = [
  'describe.part.one',
  'describe.part.other',
  'describe.links',
  'diagram.links',
  'diagram.more',
  'describe.more',
  'asOf',
  'notIn',
  'points',
  'times',
  'downloads',
  'aboutDiptych',
  'inWords',
  'scrollHint',
  'diagram.from',
  'diagram.to',
  'ghost',
  'tokens.each.one',
  'tokens.each.other',
  'tokens.example',
  'tokens.exampleOf',
  'tokens.remark',
  'tokens.told',
  'drawing.told',
  'drawing.grid',
  'drawing.wave',
  'drawing.frames',
  'drawing.page',
  'drawing.mask',
  'picture.told',
  'question.guess',
  'question.answer',
  'question.right',
  'inHeadline',
  'dayUnknown',
  'onlyOne',
  'diagram.standsForPart',
  'describe.frame',
  'describe.framePart',
  'questions',
  'answers',
  'live.name',
  'live.start',
  'live.end',
  'live.loading',
  'live.failed',
]

/** A language's words, and English ones for what it lacks of `laterWords`, at the end. */
export function withStandIns(own: Words, english: Words = {}): Words {
  const lacking = laterWords.filter((key) => !Object.hasOwn(own, key) && Object.hasOwn(english, key))
  return { ...own, ...Object.fromEntries(lacking.map((key) => [key, english[key]!])) }
}
