/** The browser that draws, measures and prints. */
import type { Browser } from 'playwright-chromium'
import { findBrowser, launchBrowser } from '../browser/index.js'
import { environment } from './exit.js'

/** Finds and starts the browser; what stands in the way is a failure of the environment. */
export async function openBrowser(path?: string): Promise<{ browser: Browser }> {
  const result = await findBrowser({ path })
  if ('error' in result) throw environment(result.error.message, result.error.hint)
  const launched = await launchBrowser(result.found)
  if ('error' in launched) throw environment(launched.error.message, launched.error.hint)
  return launched
}
