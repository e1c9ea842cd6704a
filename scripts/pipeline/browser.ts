/** The browser that draws, measures and prints. */
import type { Browser } from 'playwright-chromium'
import { guardBrowser } from '../browser/guard.js'
import { findBrowser, launchBrowser } from '../browser/index.js'
import { failure, type Failure } from '../problems/failure.js'

/** Silence after which the user is told what is waited for. */
const patienceMs = 4000

/**
 * Finds and starts the browser; what stands in the way is a failure of the environment.
 *
 * @param tell gets one line when the start takes long
 */
export async function openBrowser(
  path: string | undefined,
  tell: (line: string) => void,
): Promise<{ browser: Browser }> {
  let name = path ?? 'a browser'
  const timer = setTimeout(() => tell(`Still waiting for ${name} to start …`), patienceMs)
  try {
    const result = await findBrowser({ path })
    if ('error' in result) throw failure(result.error.code, result.error.message, result.error.hint)
    name = result.found.path
    const launched = await launchBrowser(result.found)
    if ('error' in launched) throw failure(launched.error.code, launched.error.message, launched.error.hint)
    await guardBrowser(launched.browser)
    return launched
  } finally {
    clearTimeout(timer)
  }
}

/** The browser has ended while it was needed. */
export const browserGone = (): Failure =>
  failure(
    'browser-gone',
    'The browser ended in the middle of the work: it was stopped, did not answer, or had not enough memory.',
    'Run the command again; npm run doctor tells whether the browser starts.',
  )
