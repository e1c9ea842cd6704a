import { resolve } from 'node:path'

/**
 * The folder in which the user has typed the command. npm starts scripts in the project's folder, wherever it was
 * called (`npm --prefix`), and tells the other one in INIT_CWD.
 */
export function userFolder(env: NodeJS.ProcessEnv = process.env, cwd = process.cwd()): string {
  const byNpm = env.npm_lifecycle_script?.includes('scripts/cli.ts') === true
  return (byNpm && env.INIT_CWD) || cwd
}

/** A path of the command line, absolute. */
export const userPath = (path: string): string => resolve(userFolder(), path)
