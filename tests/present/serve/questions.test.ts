/** Questions, as the server of a talk keeps them. */
import { describe, expect, it } from 'vitest'
import { openQuestions } from '../../../scripts/present/serve/questions.js'

const idOf = (questions: ReturnType<typeof openQuestions>, at = 0): string => questions.all()[at]!.id

describe('questions', () => {
  it('reach the presenter only, until he shows them', () => {
    const questions = openQuestions(9)
    expect(questions.ask('Why?', undefined, 5)).toBe('taken')
    expect(questions.news()).toMatchObject({
      presenters: { changed: [{ text: 'Why?', votes: 0, at: 5, shown: false, answered: false }], gone: [] },
      listeners: { changed: [], gone: [] },
    })
    expect(questions.shown()).toEqual([])
    const id = idOf(questions)
    questions.judge(id, 'show')
    // Nothing but this: not when it came, not who else.
    expect(questions.news()?.listeners).toEqual({ changed: [{ id, text: 'Why?', votes: 0 }], gone: [] })
    questions.judge(id, 'answered')
    expect(questions.news()).toMatchObject({
      presenters: { changed: [{ answered: true }] },
      listeners: { changed: [], gone: [id] },
    })
    questions.judge(id, 'open')
    questions.judge(id, 'hide')
    expect(questions.news()?.listeners).toEqual({ changed: [], gone: [] })
    questions.judge(id, 'remove')
    expect(questions.news()).toEqual({
      presenters: { changed: [], gone: [id] },
      listeners: { changed: [], gone: [] },
    })
    expect(questions.news()).toBeUndefined()
  })

  it('reach everyone, or nobody, where the presenter wants that', () => {
    const questions = openQuestions(9)
    expect(questions.ask('All?', 'all', 1)).toBe('taken')
    expect(questions.shown()).toMatchObject([{ text: 'All?' }])
    expect(questions.ask('Off?', 'off', 1)).toBe('off')
    expect(questions.all()).toHaveLength(1)
  })

  it('are no more than are allowed, and none is empty', () => {
    const questions = openQuestions(2)
    expect(['a', ' \u202E ', 'b', 'c'].map((text) => questions.ask(text, 'me', 1))).toEqual([
      'taken',
      'empty',
      'taken',
      'full',
    ])
  })

  it('get a vote a voter, and only where they are shown', () => {
    const questions = openQuestions(9)
    questions.ask('A', 'me', 1)
    const id = idOf(questions)
    questions.vote(id, 'one', true)
    expect(questions.all()[0]?.votes).toBe(0)
    questions.judge(id, 'show')
    for (const [voter, up] of [
      ['one', true],
      ['one', true],
      ['two', true],
      ['three', false],
      ['two', false],
    ] as const)
      questions.vote(id, voter, up)
    questions.vote('unknown', 'one', true)
    expect(questions.all()[0]?.votes).toBe(1)
  })

  it('come back from the presenter’s view, each once', () => {
    const [before, after] = [openQuestions(9), openQuestions(9)]
    before.ask('A', 'all', 1)
    before.vote(idOf(before), 'one', true)
    after.keep(before.all())
    after.keep(before.all())
    expect(after.all()).toEqual(before.all())
    expect(after.news()?.listeners.changed).toEqual([{ id: idOf(before), text: 'A', votes: 1 }])
  })
})
