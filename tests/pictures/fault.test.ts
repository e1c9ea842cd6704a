/** Whole pictures pass; what ends early, holds something else or is too much does not, whatever its kind. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crc32, deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { nameFault, pictureFault } from '../../scripts/pictures/fault.js'

const folder = fileURLToPath(new URL('./files/', import.meta.url))
const files = readdirSync(folder)
const read = (name: string): Buffer => readFileSync(join(folder, name))
const codeOf = async (name: string, bytes: Uint8Array): Promise<string | undefined> =>
  (await pictureFault(name, bytes))?.code

describe('a picture', () => {
  it.each(files)('%s is whole', async (name) => {
    expect(await pictureFault(name, read(name))).toBeUndefined()
    expect(await pictureFault(name.toUpperCase(), read(name))).toBeUndefined()
  })

  it.each(files)('%s is told when it ends early, wherever', async (name) => {
    const bytes = read(name)
    // Without the mark at its end, a GIF or a JPEG shows whole; a GIF is let through.
    const whole = name.endsWith('.gif') ? bytes.length - 1 : bytes.length
    const passed: number[] = []
    for (let end = 1; end < whole; end++)
      if (!(await pictureFault(name, bytes.subarray(0, end)))) passed.push(end)
    // Where the first picture of several ends, it is a picture.
    expect(passed.length, String(passed)).toBeLessThanOrEqual(name === 'moving.gif' ? 2 : 0)
  })

  it('is told when bytes of it are others', async () => {
    const bytes = read('small.png')
    for (const at of [20, 60, bytes.length - 6]) {
      const changed = Buffer.from(bytes)
      changed[at]! ^= 0xff
      expect(await pictureFault('small.png', changed), String(at)).toBeDefined()
    }
  })
})

describe('a file that is no picture of its name', () => {
  it.each([
    ['a.png', '<!doctype html><title>Not found</title>', 'bad-image'],
    ['a.svg', '<!doctype html><title>Not found</title><svg/>', 'bad-image'],
    ['a.svg', '<!doctype html><svg xmlns="http://www.w3.org/2000/svg"/>', 'broken-image'],
    ['a.jpg', '', 'broken-image'],
    ['a.jpg', 'no picture', 'bad-image'],
    ['a.txt', 'text', 'bad-image'],
    ['a', 'text', 'bad-image'],
    ['a.svgz', '\x1f\x8b', 'bad-image'],
    ['a.png', '\x89PNG\r\n\x1a\n', 'broken-image'],
    ['a.gif', 'GIF89a', 'broken-image'],
    ['a.webp', 'RIFF\0\0\0\0WEBP', 'broken-image'],
  ])('%s %j', async (name, text, code) => {
    expect(await codeOf(name, Buffer.from(text, 'latin1'))).toBe(code)
  })

  it('is of another kind', async () => {
    expect(await codeOf('a.jpg', read('small.png'))).toBe('bad-image')
    expect(await codeOf('a.avif', read('small.webp'))).toBe('bad-image')
  })
})

/** A PNG of a size, whose data unpack to as many bytes of zero. */
function png(width: number, height: number, unpacked: number): Buffer {
  const chunk = (type: string, body: Buffer): Buffer => {
    const head = Buffer.alloc(4)
    head.writeUInt32BE(body.length)
    const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(named))
    return Buffer.concat([head, named, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0], 8)
  const data = deflateSync(Buffer.alloc(unpacked), { level: 9 })
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

describe('limits', () => {
  it('takes a picture of exactly its size', async () => {
    expect(await codeOf('a.png', png(100, 50, 50 * 101))).toBeUndefined()
  })

  it('tells a decompression bomb, and rows that are missing', async () => {
    const bomb = png(100, 50, 64 * 1024 * 1024)
    expect(bomb.length).toBeLessThan(100_000)
    expect(await codeOf('a.png', bomb)).toBe('broken-image')
    expect(await codeOf('a.png', png(100, 50, 50 * 101 - 1))).toBe('broken-image')
  })

  it('tells more pixels than the deck allows, before anything is unpacked', async () => {
    expect(await codeOf('a.png', png(65_535, 65_535, 10))).toBe('image-too-big')
    expect(await codeOf('a.png', png(20_000, 20_000, 10))).toBe('image-too-big')
    const small = png(2000, 2000, 2000 * 2001)
    expect((await pictureFault('a.png', small, { megabytes: 1, megapixels: 3 }))?.code).toBe('image-too-big')
    expect(await pictureFault('a.png', small, { megabytes: 1, megapixels: 4 })).toBeUndefined()
  })

  it('tells more bytes than the deck allows, by the size alone', () => {
    const limits = { megabytes: 10, megapixels: 50 }
    expect(nameFault('a.png', 60 * 1024 * 1024, limits)?.code).toBe('image-too-big')
    expect(nameFault('a.png', 60 * 1024 * 1024, { ...limits, megabytes: 60 })).toBeUndefined()
  })
})
