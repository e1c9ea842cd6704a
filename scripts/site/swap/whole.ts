/** For whoever serves an output while builds come and go: no page of a build that is half in its place. */
import { stat } from 'node:fs/promises'
import { homeOf } from './home.js'
import { recover } from './index.js'

const everyMs = 20

/**
 * Ask before each answer: where a build was killed while it was put into the output, that is ended; where one is being
 * put there just now, which takes milliseconds, it is waited for. Costs a look at the disk when there is nothing.
 *
 * @param dist the output
 * @param patienceMs for a build that goes on, or that cannot be ended: what is there is served then, and no further
 *   answer waits for the same one
 */
export function wholeOutput(dist: string, patienceMs = 2000): () => Promise<void> {
  let givenUp: number | undefined
  return async () => {
    const { ready } = await homeOf(dist)
    const begun = (): Promise<number | undefined> =>
      stat(ready).then(
        ({ ino }) => ino,
        () => undefined,
      )
    const end = performance.now() + patienceMs
    for (;;) {
      const found = await begun()
      if (found === undefined || found === givenUp) return
      await recover(dist)
      if ((await begun()) !== found) continue
      if (performance.now() >= end) givenUp = found
      else await new Promise((resolve) => setTimeout(resolve, everyMs))
    }
  }
}
