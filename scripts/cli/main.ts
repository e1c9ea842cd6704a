/** Reads the command line and runs a command. Returns the exit code; never sets it. */
import { CommanderError } from 'commander'
import { clearLeftovers } from '../pipeline/leftovers.js'
import { exitCode, exitOf, type ExitCode } from './exit.js'
import { program } from './program.js'
import { requireDashes } from './swallowed.js'
import { failureOf, reportFailure } from './unforeseen.js'
import { wrongUsage } from './wrong-usage.js'

/**
 * Runs the command line.
 *
 * @param argv arguments without node and script
 * @returns exit code: 0 fine, 1 content, 2 usage, 3 environment
 */
export async function diptych(argv: string[]): Promise<ExitCode> {
  let code: ExitCode = exitCode.fine
  const cli = program(async (options, work) => {
    await clearLeftovers({ root: options.root, out: options.out })
    code = await work(options)
  })
  try {
    requireDashes(argv, cli)
    await cli.parseAsync(argv, { from: 'user' })
    return code
  } catch (thrown) {
    const told = thrown instanceof CommanderError
    if (told && thrown.exitCode === 0) return exitCode.fine
    const failure = told ? wrongUsage(thrown) : failureOf(thrown)
    if (!told) reportFailure(failure)
    // Also where the line could not be read as far as there.
    if (cli.opts<{ json?: boolean }>().json || argv.includes('--json')) {
      const exit = exitOf(failure)
      const { code, message, hint } = failure
      process.stdout.write(`${JSON.stringify({ error: { exit, code, message, hint } }, null, 2)}\n`)
    }
    return exitOf(failure)
  }
}
