/** Who somebody is by what he brings. */
import type { Said, Welcomed } from '../../talk/messages.js'
import { isKey } from './key.js'
import type { Remotes } from './remotes.js'

/** A listener; a presenter; or a remote, which moves the talk and is named. */
export interface Role {
  presenter: boolean
  remote?: Welcomed
}

interface Keys {
  key: string
  remotes: Remotes
  /** In ms. */
  now: number
}

/** @returns undefined for a key or a code that is none */
export function roleOf(
  { key: given, pair, name = '' }: Extract<Said, { type: 'join' }>,
  { key, remotes, now }: Keys,
): Role | undefined {
  if (pair !== undefined) {
    const remote = given === undefined ? remotes.pair(pair, name, now) : undefined
    return remote && { presenter: true, remote }
  }
  if (given === undefined) return { presenter: false }
  if (isKey(given, key)) return { presenter: true }
  const id = remotes.of(given)
  return id === undefined ? undefined : { presenter: true, remote: { id } }
}

/** May who has this key read the talk's sheet? */
export const mayRead = (given: string | undefined, { key, remotes }: Omit<Keys, 'now'>): boolean =>
  isKey(given, key) || remotes.of(given) !== undefined
