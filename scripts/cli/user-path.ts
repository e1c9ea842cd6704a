import { resolve } from 'node:path'

/** Was the command called by an npm script of this project? */
export const startedByNpm = (env: NodeJS.ProcessEnv = process.env): boolean =>
  env.npm_lifecycle_script?.includes('scripts/start.mjs') === true

/**
 * The folder in which the user has typed the command. npm starts scripts in the project's folder, wherever it was
 * called (`npm --prefix`), and tells the other one in INIT_CWD.
 */
export function userFolder(env: NodeJS.ProcessEnv = process.env, cwd = process.cwd()): string {
  return (startedByNpm(env) && env.INIT_CWD) || cwd
}

/** A path of the command line, absolute. */
export const userPath = (path: string): string => resolve(userFolder(), path)
