/** The command line. The only place that sets the process's exit code. */
import { exitCode } from './cli/exit.js'
import { diptych } from './cli/main.js'
import { diptychRoot } from './process/diptych-root.js'
import { guardStreams } from './cli/streams.js'
import { failureOf, reportFailure } from './cli/unforeseen.js'
import { ownTemp } from './process/temp.js'

const lost = guardStreams(process.stdout, process.stderr)
const removeTemp = ownTemp(diptychRoot)
// What fails where nobody waits for it would end the process with a stack trace, and with the exit code of content.
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.once(event, (error: unknown) => {
    reportFailure(failureOf(error))
    process.exit(exitCode.environment)
  })
// The last write may still fail after the command has ended.
process.once('exit', () => {
  removeTemp()
  if (lost()) process.exitCode ||= exitCode.environment
})
process.exitCode = await diptych(process.argv.slice(2))
