/** What is wrong with the content as it stands, told to the pages of `dev`, which go on showing the last good deck. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Locale } from '../../locale/types.js'
import { wordOf } from '../../locale/word.js'
import { sortProblems } from '../../problems/print.js'
import type { Problem } from '../../problems/problem.js'
import type { Mistake, Mistakes } from '../../talk/mistakes.js'

/** Errors of the content as pages show them, in reading order; warnings stop nothing. Pure. */
export const mistakesOf = (problems: readonly Problem[]): Mistake[] =>
  sortProblems(problems)
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, column, code, message, frame, expected, hint }) => ({
      ...{ place: `${file}:${line}:${column}`, code, message },
      ...(frame === undefined ? {} : { frame }),
      ...(expected === undefined ? {} : { expected }),
      ...(hint === undefined ? {} : { hint }),
    }))

/** Keeps them for pages that come later. */
export class MistakeBoard {
  #now: Mistakes = {
    ...{ version: 0, tag: 'en', dir: 'ltr', mistakes: [] },
    words: { title: '', stays: '', expected: '', hint: '' },
  }

  now(): Mistakes {
    return this.#now
  }

  /**
   * Puts new ones in place of the ones before; none: all is well.
   * @returns is it news?
   */
  put(mistakes: Mistake[], { strings, tag, dir }: Pick<Locale, 'strings' | 'tag' | 'dir'>): boolean {
    if (JSON.stringify(mistakes) === JSON.stringify(this.#now.mistakes)) return false
    const word = (key: string): string => wordOf(strings, key)
    const words = {
      ...{ title: word('dev.mistake'), stays: word('dev.stays') },
      ...{ expected: word('dev.expected'), hint: word('dev.hint') },
    }
    this.#now = { version: this.#now.version + 1, words, tag, dir, mistakes }
    return true
  }
}

/** Answers what a page asks when it is opened. */
export function answerMistakes(
  _request: IncomingMessage,
  response: ServerResponse,
  board: MistakeBoard,
): void {
  response
    .writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
    .end(JSON.stringify(board.now()))
}
