/** The body of a request. */
import type { IncomingMessage } from 'node:http'

/**
 * Reads a body as text.
 * @param longest in bytes
 * @returns undefined for a longer one, which is not read to its end, and for one that breaks off
 */
export function readText(request: IncomingMessage, longest: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let length = 0
    request.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length <= longest) return void chunks.push(chunk)
      request.removeAllListeners('data').pause()
      resolve(undefined)
    })
    request.on('end', () => resolve(Buffer.concat(chunks).toString()))
    for (const event of ['error', 'aborted', 'close']) request.on(event, () => resolve(undefined))
  })
}
