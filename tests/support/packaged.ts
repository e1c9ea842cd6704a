/** The Chromium that the npm package ships: pictures are compared with what it draws. */
import type { Browser } from 'playwright-chromium'
import { findBrowser, launchBrowser, type FindResult } from '../../scripts/browser/index.js'
import { machine } from '../../scripts/browser/find.js'
import { unpackChromium } from '../../scripts/browser/packaged.js'

/** The packaged browser, whatever else is installed. */
export function findPackaged(): Promise<FindResult> {
  const none = {
    playwrightPath: () => Promise.resolve(undefined),
    isExecutable: () => Promise.resolve(false),
  }
  return findBrowser({ env: {} }, { ...machine, ...none })
}

/** The packaged browser, running, with its own fonts instead of the machine's. */
export async function packagedBrowser(): Promise<Browser> {
  const result = await findPackaged()
  if ('error' in result) throw new Error(result.error.message)
  const { fontconfig } = await unpackChromium()
  const launched = await launchBrowser({
    ...result.found,
    env: { ...result.found.env, FONTCONFIG_PATH: fontconfig },
  })
  if ('error' in launched) throw new Error(launched.error.message)
  return launched.browser
}
