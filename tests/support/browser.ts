import { findPackaged } from './packaged.js'

/**
 * Names the tests' browser: the one of the npm package where it runs, whatever the machine has installed, since
 * pictures and measures are compared with what that one draws. DIPTYCH_BROWSER in the environment names another.
 *
 * @returns variables of the environment for the tests
 */
export async function testsBrowser(): Promise<Record<string, string>> {
  if (process.env['DIPTYCH_BROWSER']) return {}
  const result = await findPackaged()
  // A bare system finds it by itself, with the libraries that it needs there.
  return 'found' in result && !result.found.env ? { DIPTYCH_BROWSER: result.found.path } : {}
}
