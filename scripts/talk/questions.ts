/** Questions of listeners: what they are, and what a window makes of what it is told of them. Pure. */

/** How long a question may be, in characters as people count them (code points). */
export const LONGEST_QUESTION = 280

/** Whom questions reach: nobody; the presenter, who lets others see single ones; or everyone at once. */
export const ASKING = ['off', 'me', 'all'] as const
export type Asking = (typeof ASKING)[number]
/** What holds until a presenter says otherwise. */
export const ASKING_AT_FIRST: Asking = 'me'

/** A question as presenters know it. */
export interface Question {
  id: string
  text: string
  votes: number
  /** When it came, by the server's clock, in ms. */
  at: number
  /** Other listeners see it, and vote. */
  shown: boolean
  answered: boolean
}

/** As listeners know it. */
export type ShownQuestion = Pick<Question, 'id' | 'text' | 'votes'>

/** What a presenter does with one. */
export const JUDGEMENTS = ['show', 'hide', 'answered', 'open', 'remove'] as const
export type Judgement = (typeof JUDGEMENTS)[number]

/** What became of a question that was sent. */
export type Asked = 'taken' | 'off' | 'empty' | 'too-many' | 'full'

/** News of questions: those that changed as they are now, and those that are no more. */
export interface QuestionNews<T extends ShownQuestion> {
  /** All that there are: what else was known is no more. */
  all?: true
  changed: T[]
  gone: string[]
}

/** A list with what is new of it; a question that changed keeps its place. */
export function withNews<T extends ShownQuestion>(
  known: readonly T[],
  { all, changed, gone }: QuestionNews<T>,
): T[] {
  if (all) return [...changed]
  const news = new Map(changed.map((one) => [one.id, one]))
  const kept = known.filter(({ id }) => !gone.includes(id)).map((one) => news.get(one.id) ?? one)
  const ids = new Set(kept.map(({ id }) => id))
  return [...kept, ...changed.filter(({ id }) => !ids.has(id))]
}

/** Most wanted first, then as they came; what is answered comes last. */
export function ranked<T extends ShownQuestion & Partial<Question>>(questions: readonly T[]): T[] {
  return questions
    .map((one, came) => ({ one, came }))
    .sort(
      (a, b) =>
        Number(a.one.answered ?? false) - Number(b.one.answered ?? false) ||
        b.one.votes - a.one.votes ||
        a.came - b.came,
    )
    .map(({ one }) => one)
}

/** Characters without a look of their own that change how their neighbours read: control, direction, joining of none. */
const invisible =
  /[\p{Cc}\p{Cs}\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]+/gu

/** A question's text as it is kept: one line, without invisible characters, not longer than is allowed. */
export function questionText(typed: string): string {
  const line = typed.normalize('NFC').replace(/\s+/g, ' ').replace(invisible, '').replace(/ +/g, ' ').trim()
  return [...line].slice(0, LONGEST_QUESTION).join('').trim()
}

/** The questions as a text to keep: most wanted first, what is answered marked. */
export function questionsFile(title: string, questions: readonly Question[]): string {
  const lines = ranked(questions).map(
    ({ text, votes, answered }) => `[${answered ? 'x' : ' '}] ${votes}\t${text}`,
  )
  return `${title}\n\n${lines.join('\n')}\n`
}
