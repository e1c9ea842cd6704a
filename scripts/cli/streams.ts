/** What happens when nobody takes what the program says: `| head`, a full disk behind `>`. */

/**
 * Keeps a broken stream from ending the program with a stack trace. A reader that has gone away is nothing wrong.
 *
 * @returns tells whether data was lost on stdout for another reason, such as a full disk
 */
export function guardStreams(
  stdout: NodeJS.EventEmitter,
  stderr: NodeJS.EventEmitter & { write(text: string): unknown },
): () => boolean {
  let lost = false
  stderr.on('error', () => {})
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || lost) return
    lost = true
    stderr.write(`diptych: The output cannot be written: ${error.message}\n`)
  })
  return () => lost
}
