/** What becomes of a message, by who sends it. */
import { qrCode } from '../../figures/qr.js'
import { PAIR, type Heard, type Said } from '../../talk/messages.js'
import type { Asking } from '../../talk/questions.js'
import type { Registers } from '../../talk/registers.js'
import type { Window } from './crowd.js'
import type { Questions } from './questions.js'
import type { Remotes } from './remotes.js'

/** The talk as messages change it. */
export interface Floor {
  questions: Questions
  remotes: Remotes
  remoteUrl: string
  asking(): Asking | undefined
  mayAsk(window: Window, now: number): boolean
  /** A presenter's change. */
  take(told: Registers): void
  withdraw(id: string): void
}

/** Carries a message out. @returns an answer to its sender, if there is one; `not-allowed` where he may not say it */
export function answerOf(said: Said, window: Window, floor: Floor): Heard | 'not-allowed' | undefined {
  const { questions, remotes } = floor
  const { presenter, remote, voter } = window
  switch (said.type) {
    case 'ask': {
      const may = floor.mayAsk(window, performance.now())
      const result = may ? questions.ask(said.text, floor.asking(), Date.now()) : 'too-many'
      return { type: 'asked', result }
    }
    case 'vote':
      if (floor.asking() !== 'off') questions.vote(said.id, voter, said.up)
      return undefined
  }
  if (!presenter) return 'not-allowed'
  switch (said.type) {
    case 'set':
      return void floor.take(said.registers)
    case 'judge':
      return void questions.judge(said.id, said.what)
    case 'keep':
      return void questions.keep(said.questions)
  }
  // Who was handed the talk hands it to nobody, and takes it from nobody.
  if (remote) return 'not-allowed'
  switch (said.type) {
    case 'pair': {
      const { code, until } = remotes.code(Date.now())
      const url = `${floor.remoteUrl}#${PAIR}${code}`
      return { type: 'code', url, code: qrCode(url), until }
    }
    case 'withdraw':
      return void floor.withdraw(said.id)
  }
  return 'not-allowed'
}
