/** What listeners may know of a deck. */
import { expect, it } from 'vitest'
import { followSheet } from '../../scripts/talk/sharing.js'
import type { TalkSheet } from '../../scripts/talk/sheet.js'

it('is headlines, clicks and sources, and nothing that only the presenter reads', () => {
  const secret = 'ONLY-FOR-THE-SPEAKER'
  const sources = [{ number: 1, html: 'A source', href: 'https://example.org/' }]
  const sheet = {
    ...{ format: 1, deck: 'd', lang: 'en', tag: 'en', dir: 'ltr', title: 'A deck' },
    sections: [{ title: secret, appendix: false }],
    slides: [
      {
        ...{ id: 'a', headline: 'A', section: 0, appendix: false, minutes: 3, clicks: 2, sources },
        ...{ notes: [{ click: 0, html: secret }], recalled: false, skippedBy: [secret] },
      },
    ],
    variants: [{ id: secret, name: secret, minutes: 5 }],
    languages: [{ code: 'en', tag: 'en', name: 'English' }],
    words: { 'present.title': secret, notes: secret, sources: 'Sources', 'follow.ask': 'Ask' },
  } as unknown as TalkSheet
  const told = followSheet(sheet)
  expect(JSON.stringify(told)).not.toContain(secret)
  expect(told).toEqual({
    ...{ deck: 'd', lang: 'en', tag: 'en', dir: 'ltr', title: 'A deck', languages: sheet.languages },
    slides: [{ id: 'a', headline: 'A', clicks: 2, sources }],
    words: { sources: 'Sources', 'follow.ask': 'Ask' },
  })
})
