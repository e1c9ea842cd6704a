/**
 * Walks through the parts of which files of each kind are made, by the lengths that they tell. Reading beyond the end
 * throws a RangeError, which means that the file ends early.
 */

/** JPEG (ITU T.81, annex B): segments, then scans of data in which `FF` is followed by 0 or a restart mark. */
export function jpeg(bytes: Buffer): string | undefined {
  let at = 2
  for (;;) {
    if (bytes.readUInt8(at) !== 0xff) return 'is damaged'
    const marker = bytes.readUInt8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xd9) return undefined
    at += 2 + bytes.readUInt16BE(at + 2)
    if (marker !== 0xda) continue
    do {
      at = bytes.indexOf(0xff, at)
      if (at < 0) return 'ends early'
      const next = bytes.readUInt8(at + 1)
      if (next !== 0 && (next < 0xd0 || next > 0xd7)) break
      at += 2
    } while (at < bytes.length)
  }
}

/** GIF 89a: blocks up to a trailer, which some programs leave out behind a whole picture. */
export function gif(bytes: Buffer): string | undefined {
  const table = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  let at = 13 + table(bytes.readUInt8(10))
  let pictures = 0
  const skip = (): void => {
    for (let size = bytes.readUInt8(at++); size > 0; size = bytes.readUInt8(at++)) at += size
  }
  while (at < bytes.length || pictures === 0) {
    const kind = bytes.readUInt8(at++)
    if (kind === 0x3b) return pictures > 0 ? undefined : 'holds no picture'
    if (kind === 0x21) at += 1
    else if (kind === 0x2c) at += 10 + table(bytes.readUInt8(at + 8))
    else return 'is damaged'
    skip()
    if (kind === 0x2c) pictures++
  }
  return undefined
}

/** WebP: a RIFF file that tells its length, and chunks in it. */
export function webp(bytes: Buffer): string | undefined {
  const end = 8 + bytes.readUInt32LE(4)
  if (end > bytes.length) return 'ends early'
  let pictures = 0
  for (let at = 12; at + 8 <= end;) {
    const name = bytes.toString('latin1', at, at + 4)
    const size = bytes.readUInt32LE(at + 4)
    if (at + 8 + size > end) return 'is damaged'
    if (/^(?:VP8 |VP8L|ANMF)$/.test(name)) pictures++
    at += 8 + size + (size % 2)
  }
  return pictures > 0 ? undefined : 'holds no picture'
}

/** AVIF: boxes one after another (ISO 14496-12); the last one may reach to the end. */
export function avif(bytes: Buffer): string | undefined {
  const found = new Set<string>()
  for (let at = 0; at < bytes.length;) {
    const short = bytes.readUInt32BE(at)
    found.add(bytes.toString('latin1', at + 4, at + 8))
    const size = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? bytes.length - at : short
    if (size < 8) return 'is damaged'
    if (at + size > bytes.length) return 'ends early'
    at += size
  }
  // The data of a small picture may stand among what is told of it.
  if (!found.has('mdat') && !bytes.includes('idat')) return 'ends early'
  return found.has('meta') || found.has('moov') ? undefined : 'holds no picture'
}
