/** `preview`: serves `dist` on this machine the way a host would. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { servePreview } from '../../site/preview.js'
import { wholeOutput } from '../../site/swap/whole.js'
import { failure } from '../../problems/failure.js'
import { aborted } from '../../process/aborted.js'
import { exitCode, type ExitCode } from '../exit.js'
import { interruptible } from '../interrupt.js'
import type { PreviewOptions } from '../options.js'

/** The command `preview`: prints the address on stdout and serves until Ctrl-C. */
export async function preview(options: PreviewOptions): Promise<ExitCode> {
  if (!existsSync(join(options.out, 'index.html'))) {
    throw failure('nothing-built', `There is nothing built in ${options.out}.`, 'Run: npm run build')
  }
  const server = await servePreview(options.out, { port: options.port, before: wholeOutput(options.out) })
  if ('error' in server)
    throw failure(server.error.code, server.error.message, 'Choose another one with --port.')
  process.stdout.write(`${server.url}\n`)
  if (!options.quiet) process.stderr.write('Ctrl-C ends it.\n')
  await interruptible(aborted)
  await server.close()
  return exitCode.fine
}
