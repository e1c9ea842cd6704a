/** PNG (ISO 15948): chunks with checksums; the pixels unpack to exactly what the size asks for. */
import { crc32, createInflate } from 'node:zlib'

interface Header {
  width: number
  height: number
  /** Bits of a pixel. */
  depth: number
  interlaced: boolean
}

const channels = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
])

/** What the file lacks; nothing when it is whole. */
export async function png(bytes: Buffer): Promise<string | undefined> {
  let header: Header | undefined
  const data: Buffer[] = []
  for (let at = 8; ;) {
    if (at + 12 > bytes.length) return 'ends early'
    const size = bytes.readUInt32BE(at)
    const end = at + 8 + size
    if (end + 4 > bytes.length) return 'ends early'
    if (crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return 'is damaged'
    const type = bytes.toString('latin1', at + 4, at + 8)
    const body = bytes.subarray(at + 8, end)
    if (type === 'IHDR') header = headerOf(body)
    if (type === 'IDAT') data.push(body)
    if (type === 'IEND') break
    at = end + 4
  }
  if (!header) return 'is damaged'
  return unpacks(data, bytesOf(header))
}

function headerOf(body: Buffer): Header | undefined {
  const count = channels.get(body.readUInt8(9))
  if (count === undefined) return undefined
  return {
    width: body.readUInt32BE(0),
    height: body.readUInt32BE(4),
    depth: body.readUInt8(8) * count,
    interlaced: body.readUInt8(12) === 1,
  }
}

/** Start and step of the seven passes of an interlaced picture: x, y, dx, dy. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** Bytes of the unpacked picture: each row has one more than its pixels, for the filter. */
function bytesOf({ width, height, depth, interlaced }: Header): number {
  const part = (columns: number, rows: number): number =>
    columns > 0 && rows > 0 ? rows * (1 + Math.ceil((columns * depth) / 8)) : 0
  if (!interlaced) return part(width, height)
  return passes.reduce(
    (sum, [x, y, dx, dy]) => sum + part(Math.ceil((width - x) / dx), Math.ceil((height - y) / dy)),
    0,
  )
}

/** Unpacks without keeping: a file of some kilobytes may hold gigabytes. */
function unpacks(data: Buffer[], expected: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    let length = 0
    const inflate = createInflate({ chunkSize: 256 * 1024 })
    const done = (why?: string): void => {
      inflate.destroy()
      resolve(why)
    }
    inflate.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > expected) done('unpacks to more than its size says')
    })
    inflate.on('error', () => done('is damaged'))
    inflate.on('end', () => done(length < expected ? 'ends early' : undefined))
    for (const part of data) inflate.write(part)
    inflate.end()
  })
}
