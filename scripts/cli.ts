/** The command line. The only place that sets the process's exit code. */
import { diptych } from './cli/main.js'

process.exitCode = await diptych(process.argv.slice(2))
