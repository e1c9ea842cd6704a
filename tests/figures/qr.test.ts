import qrcode from 'qrcode-generator'
import { expect, it } from 'vitest'
import { qrCode } from '../../scripts/figures/qr.js'

it.each(['https://example.org/talks/llm-vs-lmm/', 'https://例子.测试/讲稿?页=1'])(
  'the path of a code has each dark module once, and four of quiet zone: %s',
  (text) => {
    const { size, path } = qrCode(text)
    const painted = new Set<string>()
    for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
      for (let column = Number(x); column < Number(x) + Number(width); column++) {
        expect(painted.has(`${column} ${y}`)).toBe(false)
        painted.add(`${column} ${y}`)
      }
    expect(path.replaceAll(/M\d+ \d+h(\d+)v1h-\1z/g, '')).toBe('')
    // The bytes of UTF-8, made here, one to one.
    qrcode.stringToBytes = (value) => Array.from(value, (char) => char.charCodeAt(0))
    const code = qrcode(0, 'M')
    code.addData(String.fromCharCode(...new TextEncoder().encode(text)), 'Byte')
    code.make()
    for (let row = 0; row < size; row++)
      for (let column = 0; column < size; column++) {
        const [x, y] = [column - 4, row - 4]
        const inside = x >= 0 && y >= 0 && x < size - 8 && y < size - 8
        expect(painted.has(`${column} ${row}`), `${column} ${row}`).toBe(inside && code.isDark(y, x))
      }
  },
)
