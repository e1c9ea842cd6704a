/** Questions of listeners: their text, their order, and a list with what is new of it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  LONGEST_QUESTION,
  questionsFile,
  questionText,
  ranked,
  withNews,
  type Question,
} from '../../scripts/talk/questions.js'

const question = (id: string, more: Partial<Question> = {}): Question => ({
  ...{ id, text: `What is ${id}?`, votes: 0, at: 1, shown: false, answered: false },
  ...more,
})

describe('a question’s text', () => {
  it('is one line without characters that nobody sees, and otherwise as it was written', () => {
    expect(questionText('  Why\n\tis\u0000 it\u202Eso\u2066 <b>slow</b> & “late”? ')).toBe(
      'Why is itso <b>slow</b> & “late”?',
    )
    for (const kept of [
      '为什么慢？',
      'لماذا؟',
      'می‌خواهم',
      '👩‍👩‍👧',
      'e\u0301 → é'.normalize('NFC'),
      '{{ x }} $y$ #z',
    ])
      expect(questionText(kept)).toBe(kept)
    for (const none of ['', ' \n', '\u200B\uFEFF\u202E', '\u{E0041}']) expect(questionText(none)).toBe('')
  })

  it('is never longer than is allowed, in characters as people count them, and a second look changes nothing', () => {
    expect([...questionText('🙂'.repeat(999))]).toHaveLength(LONGEST_QUESTION)
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (typed) => {
        const text = questionText(typed)
        expect([...text].length).toBeLessThanOrEqual(LONGEST_QUESTION)
        expect(text).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u)
        expect(questionText(text)).toBe(text)
      }),
    )
  })
})

it('a list takes what is new, keeps places, and forgets what is gone', () => {
  const [a, b, c] = [question('a'), question('b'), question('c')]
  const voted = { ...a, votes: 3 }
  expect(withNews([a, b], { changed: [voted, c], gone: ['b'] })).toEqual([voted, c])
  expect(withNews([a, b], { all: true, changed: [c], gone: [] })).toEqual([c])
  expect(withNews([], { changed: [a], gone: ['a'] })).toEqual([a])
})

it('most wanted come first, then as they came; what is answered comes last', () => {
  const list = [
    question('first'),
    question('done', { votes: 9, answered: true }),
    question('second'),
    question('wanted', { votes: 2 }),
  ]
  expect(ranked(list).map(({ id }) => id)).toEqual(['wanted', 'first', 'second', 'done'])
  expect(questionsFile('My talk', list)).toBe(
    'My talk\n\n[ ] 2\tWhat is wanted?\n[ ] 0\tWhat is first?\n[ ] 0\tWhat is second?\n[x] 9\tWhat is done?\n',
  )
})
