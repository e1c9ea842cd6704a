/** Devices that move the talk besides the presenter: each by a key of its own, which can be withdrawn. */
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { LONGEST_NAME } from '../../talk/sharing.js'
import { isKey, newKey } from './key.js'

/** In ms: for a phone to be taken out and to scan. */
const codeLives = 3 * 60_000
/** As many as somebody keeps in view. */
const most = 20

export interface KnownRemote {
  id: string
  name: string
}

export interface Remotes {
  /** A code for one further remote, in place of the one before. @param now in ms */
  code(now: number): { code: string; until: number }
  /** Uses the code up: a remote with its key; undefined where it is not the code, used, or too old. */
  pair(code: string, name: string, now: number): { id: string; key: string } | undefined
  /** The remote that has the key. */
  of(key: string | undefined): string | undefined
  /** Its key is none any more. */
  withdraw(id: string): boolean
  list(): KnownRemote[]
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url')

const kept = z.object({
  /** Of the presenter's key: with another one, the remotes of the old one are none. */
  of: z.string(),
  remotes: z.array(z.object({ id: z.string(), name: z.string().max(LONGEST_NAME), digest: z.string() })),
})
type Kept = z.infer<typeof kept>

/**
 * The remotes of a talk. What is kept of them for a server that is started again are names, and digests of their keys.
 * @param key the presenter's
 * @param file that keeps them, for this user only; none where nothing can be kept
 */
export function openRemotes(key: string, file?: string): Remotes {
  let remotes = read(file, key)
  let waiting: { code: string; until: number } | undefined
  const keep = (): void => write(file, { of: digestOf(key), remotes })
  return {
    code(now) {
      waiting = { code: newKey(), until: now + codeLives }
      return waiting
    },
    pair(code, name, now) {
      if (!waiting || !isKey(code, waiting.code)) return undefined
      const { until } = waiting
      waiting = undefined
      if (now >= until || remotes.length >= most) return undefined
      const [id, own] = [newKey().slice(0, 12), newKey()]
      remotes = [...remotes, { id, name, digest: digestOf(own) }]
      keep()
      return { id, key: own }
    },
    of(given) {
      if (given === undefined) return undefined
      const digest = digestOf(given)
      return remotes.find((one) => isKey(digest, one.digest))?.id
    },
    withdraw(id) {
      const left = remotes.filter((one) => one.id !== id)
      if (left.length === remotes.length) return false
      remotes = left
      keep()
      return true
    },
    list: () => remotes.map(({ id, name }) => ({ id, name })),
  }
}

function read(file: string | undefined, key: string): Kept['remotes'] {
  try {
    if (file === undefined) return []
    const { of, remotes } = kept.parse(JSON.parse(readFileSync(file, 'utf8')))
    return of === digestOf(key) ? remotes.slice(0, most) : []
  } catch {
    return []
  }
}

function write(file: string | undefined, what: Kept): void {
  if (file === undefined) return
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(file, JSON.stringify(what), { mode: 0o600 })
    chmodSync(file, 0o600)
  } catch {
    // Remotes then have to be paired anew with a server that is started again.
  }
}
