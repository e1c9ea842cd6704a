/** The questions of a talk, in memory only: they end with the server, and the presenter's view knows them, too. */
import { randomBytes } from 'node:crypto'
import {
  ASKING_AT_FIRST,
  questionText,
  type Asked,
  type Asking,
  type Judgement,
  type Question,
  type QuestionNews,
  type ShownQuestion,
} from '../../talk/questions.js'

export interface Questions {
  /** Takes a question. @param now in ms */
  ask(text: string, asking: Asking | undefined, now: number): Asked
  /** A vote for a question that is shown, or none any more; one a voter. */
  vote(id: string, voter: string, up: boolean): void
  judge(id: string, what: Judgement): void
  /** Those that a presenter knows and this server does not. */
  keep(questions: Question[]): void
  all(): Question[]
  /** Those that listeners may see. */
  shown(): ShownQuestion[]
  /** What is new since it was last asked; undefined where nothing is. */
  news(): { presenters: QuestionNews<Question>; listeners: QuestionNews<ShownQuestion> } | undefined
}

const toShow = ({ shown, answered }: Question): boolean => shown && !answered
const forAll = ({ id, text, votes }: Question): ShownQuestion => ({ id, text, votes })

/** @param most that are kept at once */
export function openQuestions(most: number): Questions {
  const known = new Map<string, Question>()
  const voters = new Map<string, Set<string>>()
  const touched = new Set<string>()
  /** What listeners were told of. */
  const seen = new Set<string>()

  function change(id: string, how: Partial<Question>): void {
    const one = known.get(id)
    if (!one) return
    known.set(id, { ...one, ...how })
    touched.add(id)
  }
  const judgements: Record<Judgement, (id: string) => void> = {
    show: (id) => change(id, { shown: true }),
    hide: (id) => change(id, { shown: false }),
    answered: (id) => change(id, { answered: true }),
    open: (id) => change(id, { answered: false }),
    remove(id) {
      if (!known.delete(id)) return
      voters.delete(id)
      touched.add(id)
    },
  }
  return {
    ask(typed, asking = ASKING_AT_FIRST, now) {
      const text = questionText(typed)
      if (asking === 'off') return 'off'
      if (text === '') return 'empty'
      if (known.size >= most) return 'full'
      const id = randomBytes(9).toString('base64url')
      known.set(id, { id, text, votes: 0, at: now, shown: asking === 'all', answered: false })
      touched.add(id)
      return 'taken'
    },
    vote(id, voter, up) {
      const one = known.get(id)
      if (!one || !toShow(one)) return
      const all = voters.get(id) ?? new Set<string>()
      voters.set(id, all)
      if (up === all.has(voter)) return
      if (up) all.add(voter)
      else all.delete(voter)
      change(id, { votes: one.votes + (up ? 1 : -1) })
    },
    judge: (id, what) => judgements[what](id),
    keep(questions) {
      for (const one of questions) {
        const text = questionText(one.text)
        if (known.has(one.id) || known.size >= most || text === '') continue
        known.set(one.id, { ...one, text })
        touched.add(one.id)
      }
    },
    all: () => [...known.values()],
    shown: () => [...known.values()].filter(toShow).map(forAll),
    news() {
      if (touched.size === 0) return undefined
      const ids = [...touched]
      touched.clear()
      const changed = ids.flatMap((id) => known.get(id) ?? [])
      const shown = changed.filter(toShow)
      const hidden = ids.filter((id) => seen.has(id) && !shown.some((one) => one.id === id))
      for (const id of hidden) seen.delete(id)
      for (const { id } of shown) seen.add(id)
      return {
        presenters: { changed, gone: ids.filter((id) => !known.has(id)) },
        listeners: { changed: shown.map(forAll), gone: hidden },
      }
    },
  }
}
