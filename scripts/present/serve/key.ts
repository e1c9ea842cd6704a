/** The presenter's key: who has it moves the talk and reads its notes. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** In bytes. */
const length = 32
/** In ms: a server that is started again within it takes the key that its windows have. */
const lives = 24 * 3_600_000

export const newKey = (): string => randomBytes(length).toString('base64url')

/** Is it the key? Takes as long for every wrong one. */
export function isKey(given: string | undefined, key: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return given !== undefined && timingSafeEqual(digest(given), digest(key))
}

/**
 * The key of a talk, kept for a day in a file that only this user reads.
 * @param folder that keeps it; made when missing
 * @param name of the talk, as part of a file's name
 * @param now in ms
 */
export async function keyOf(folder: string, name: string, now = Date.now()): Promise<string> {
  const file = join(folder, `${name}.key.json`)
  const kept = await readFile(file, 'utf8').then(parsed, () => undefined)
  if (kept && now - kept.made >= 0 && now - kept.made < lives) return kept.key
  const key = newKey()
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeFile(file, JSON.stringify({ key, made: now }), { mode: 0o600 })
    await chmod(file, 0o600)
  } catch {
    // Where nothing can be kept, a server that is started again prints a new address.
  }
  return key
}

function parsed(text: string): { key: string; made: number } | undefined {
  try {
    const { key, made } = JSON.parse(text) as { key?: unknown; made?: unknown }
    return typeof key === 'string' && key.length >= 43 && typeof made === 'number' ? { key, made } : undefined
  } catch {
    return undefined
  }
}
