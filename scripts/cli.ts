/** The command line. The only place that sets the process's exit code. */
import { exitCode } from './cli/exit.js'
import { diptych } from './cli/main.js'
import { guardStreams } from './cli/streams.js'

const lost = guardStreams(process.stdout, process.stderr)
process.exitCode = await diptych(process.argv.slice(2))
// The last write may still fail after the command has ended.
process.once('exit', () => {
  if (lost()) process.exitCode ||= exitCode.environment
})
