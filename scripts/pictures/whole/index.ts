/** Is a picture's file whole? A browser shows one that ends early in part, or not at all, and says nothing. */
import type { PictureKind } from '../kinds.js'
import { avif, gif, jpeg, webp } from './containers.js'
import { png } from './png.js'

const walkers: Record<
  Exclude<PictureKind, 'svg'>,
  (bytes: Buffer) => Promise<string | undefined> | string | undefined
> = { png, jpeg, gif, webp, avif }

/** What a file lacks, as the end of a sentence; nothing when it is whole as far as its kind can tell. Never throws. */
export async function wholeFault(kind: PictureKind, bytes: Uint8Array): Promise<string | undefined> {
  if (kind === 'svg') return undefined
  try {
    return await walkers[kind](Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch (error) {
    // A length that leads beyond the end.
    if (error instanceof RangeError) return 'ends early'
    throw error
  }
}
