/** What commander says of a wrong command line, as a failure like every other. */
import type { CommanderError } from 'commander'
import { failure, type Failure } from '../problems/failure.js'

/**
 * The failure for an error that commander has already told on stderr.
 * Its message is `error: one thing wrong` and, on a line of its own, a suggestion in brackets.
 */
export function wrongUsage({ code, message }: Pick<CommanderError, 'code' | 'message'>): Failure {
  if (code === 'commander.help')
    return failure('wrong-command-line', 'There is no such command.', 'The help on stderr names them.')
  const [first = '', suggestion] = message.replace(/^error: /, '').split('\n')
  const sentence = first.charAt(0).toUpperCase() + first.slice(1)
  return failure(
    'wrong-command-line',
    /[.!?]$/.test(sentence) ? sentence : `${sentence}.`,
    suggestion?.replace(/^\((.*)\)$/, '$1'),
  )
}
