/**
 * Puts finished decks in the place of old ones: a build writes beside `dist`, and each deck's folder is then
 * renamed in whole. An error or Ctrl-C before that leaves the last good output as it was.
 */
import { constants } from 'node:fs'
import { access, mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

export interface SwapError {
  code: 'build-running' | 'disk'
  message: string
  hint?: string
}

export interface Staging {
  /** The temporary folder, beside `dist` so that a rename is enough: write `<dir>/<deck>/…` here. */
  dir: string
  /** Puts every deck folder of the temporary folder into `dist`, one rename each; other decks stay. */
  commit(): Promise<{ decks: string[] } | { error: SwapError }>
  /** Removes the temporary folder and the lock. Safe to call twice, and after `commit`. */
  dispose(): Promise<void>
}

/** Hidden names of a build, beside `dist` or in it. */
interface Home {
  dist: string
  folder: string
  prefix: string
}

/**
 * Where the temporary folder, the lock and old decks stand: beside `dist` (where a link leads, when it is one), or
 * in it where a rename from beside cannot do: `dist` is a disk of its own, or the folder above is not ours.
 */
async function homeOf(path: string): Promise<Home> {
  const dist = await realpath(path).catch(() => path)
  const parent = dirname(dist)
  const [own, above] = await Promise.all([dist, parent].map((one) => stat(one).catch(() => undefined)))
  const open = await access(parent, constants.W_OK).then(
    () => true,
    () => false,
  )
  return own?.isDirectory() && (own.dev !== above?.dev || !open)
    ? { dist, folder: dist, prefix: '.diptych' }
    : { dist, folder: parent, prefix: `.${basename(dist)}` }
}

/** Does a process with this id run? */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Opens a temporary folder for a build into `dist`, and locks `dist` against a second build at the same time. A
 * lock whose process is gone (killed, power cut) is taken over, and what it left is removed.
 */
export async function stage(path: string): Promise<Staging | { error: SwapError }> {
  const home = await homeOf(path)
  const { dist, folder, prefix } = home
  const lock = join(folder, `${prefix}.lock`)
  const dir = join(folder, `${prefix}.next`)
  try {
    await mkdir(folder, { recursive: true })
    await writable(dist)
    const holder = await take(lock)
    if (holder !== undefined)
      return {
        error: {
          code: 'build-running',
          message: `Another build into ${dist} is running (process ${holder}).`,
          hint: 'Wait for it or stop it.',
        },
      }
    await restore(home)
    await rm(dir, { recursive: true, force: true })
    await mkdir(dir)
  } catch (error) {
    return { error: diskError(error) }
  }
  let open = true
  const dispose = async () => {
    if (!open) return
    open = false
    await rm(dir, { recursive: true, force: true }).catch(() => undefined)
    await rm(lock, { force: true }).catch(() => undefined)
  }
  return { dir, dispose, commit: () => commit(dir, home) }
}

/** Can decks be put into `dist`? Told before the build, not after it. */
async function writable(dist: string): Promise<void> {
  const found = await stat(dist).catch(() => undefined)
  if (!found) return
  if (!found.isDirectory()) throw Object.assign(new Error(`${dist} is not a folder.`), { code: 'ENOTDIR' })
  await access(dist, constants.W_OK)
}

/** The process in a lock file; 0 for none. One that was made this moment may still be empty. */
async function holderOf(lock: string): Promise<number> {
  for (let attempt = 0; attempt < 25; attempt++) {
    const text = await readFile(lock, 'utf8').catch(() => '0')
    if (text !== '') return Number(text) || 0
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return 0
}

/** Takes the lock; the process id of who has it otherwise. */
async function take(lock: string): Promise<number | undefined> {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const file = await open(lock, 'wx')
      await file.writeFile(String(process.pid))
      await file.close()
      return undefined
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const pid = await holderOf(lock)
      if (pid && runs(pid)) return pid
      await rm(lock, { force: true })
    }
  }
  return 0
}

async function commit(dir: string, home: Home): Promise<{ decks: string[] } | { error: SwapError }> {
  const { dist } = home
  const decks: string[] = []
  try {
    await mkdir(dist, { recursive: true })
    for (const name of (await readdir(dir)).sort()) {
      const target = join(dist, name)
      const old = oldName(home, name)
      await rm(old, { recursive: true, force: true })
      const had = await exists(target)
      if (had) await rename(target, old)
      try {
        await rename(join(dir, name), target)
      } catch (error) {
        if (had) await rename(old, target)
        throw error
      }
      await rm(old, { recursive: true, force: true })
      decks.push(name)
    }
    return { decks }
  } catch (error) {
    return { error: diskError(error) }
  }
}

const oldName = ({ folder, prefix }: Home, name: string) => join(folder, `${prefix}.old-${name}`)

/** A power cut between two renames leaves a deck under its old name: put it back, or remove it when replaced. */
async function restore(home: Home): Promise<void> {
  const { dist, folder } = home
  const start = basename(oldName(home, ''))
  for (const name of await readdir(folder)) {
    if (!name.startsWith(start)) continue
    const target = join(dist, name.slice(start.length))
    if (await exists(target)) await rm(join(folder, name), { recursive: true, force: true })
    else {
      await mkdir(dist, { recursive: true })
      await rename(join(folder, name), target)
    }
  }
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

function diskError(error: unknown): SwapError {
  const { code, message } = error as NodeJS.ErrnoException
  const hints: Record<string, string> = {
    ENOSPC: 'The disk is full.',
    EACCES: 'The folder is not writable.',
    EPERM: 'The folder is not writable.',
    EROFS: 'The disk is read-only.',
    ENOTDIR: 'Choose another folder with --out.',
    EEXIST: 'Choose another folder with --out.',
  }
  const hint = hints[code ?? '']
  return { code: 'disk', message, ...(hint ? { hint } : {}) }
}
