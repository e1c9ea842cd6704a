/**
 * Vite, UnoCSS and Slidev write paths into code, style sheets and addresses: in a folder called `it's #1` they fail.
 * Such a project is built under another name, a link without those characters.
 */
import { mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Letters of every script, digits, spaces and what stands in ordinary names. */
const plain = /^[\p{L}\p{M}\p{N} /._~+@,=:-]*$/u

/** Does this process know the project by a link? Whatever looks for modules must leave links as they are. */
export const linked = process.execArgv.includes('--preserve-symlinks')

export interface PlainPath {
  path: string
  /** Is it a link? Whatever looks for modules must then leave links as they are. */
  linked: boolean
  /** Arguments for a Node process that shall work under this path and know no other one. */
  nodeArguments: string[]
  remove(): Promise<void>
}

/**
 * A path to a folder that has only such characters: its own, or a link's.
 *
 * @throws disk errors
 */
export async function plainPath(folder: string): Promise<PlainPath> {
  // On Windows, links need a right that few have, and the separator is one of these characters.
  if (plain.test(folder) || process.platform === 'win32')
    return { path: folder, linked: false, nodeArguments: [], remove: async () => undefined }
  const home = await mkdtemp(join(tmpdir(), 'diptych-link-'))
  const path = join(home, 'project')
  await symlink(folder, path, 'dir')
  const script = join(home, 'links.mjs')
  await writeFile(script, keepLink(await realpath(folder), path))
  return {
    path,
    linked: true,
    nodeArguments: [
      '--preserve-symlinks',
      '--preserve-symlinks-main',
      '--import',
      pathToFileURL(script).href,
    ],
    remove: () => rm(home, { recursive: true, force: true }),
  }
}

/** For libraries that ask where a link leads: a module for a Node process, in which the folder has the link's name. */
const keepLink = (folder: string, link: string): string => `
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
const [folder, link] = ${JSON.stringify([folder, link])}
const kept = (path) =>
  typeof path === 'string' && (path === folder || path.startsWith(folder + '/')) ? link + path.slice(folder.length) : path
const after = (real) => (path, ...rest) => {
  const done = rest.pop()
  return real(path, ...rest, (error, found) => done(error, kept(found)))
}
const { realpathSync, realpath, promises } = fs
const promised = promises.realpath
fs.realpathSync = Object.assign((...args) => kept(realpathSync(...args)), {
  native: (...args) => kept(realpathSync.native(...args)),
})
fs.realpath = Object.assign(after(realpath), { native: after(realpath.native) })
promises.realpath = async (...args) => kept(await promised(...args))
const cwd = process.cwd.bind(process)
process.cwd = () => kept(cwd())
syncBuiltinESMExports()
`
