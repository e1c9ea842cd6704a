/** How large a drawing is: its `viewBox`, or the width and height from which one is made. */
import { readSvg } from './read.js'

/** CSS pixels in a unit. A percentage or `em` depends on what is around the drawing. */
const units = new Map([
  ['', 1],
  ['px', 1],
  ['pt', 4 / 3],
  ['pc', 16],
  ['in', 96],
  ['cm', 96 / 2.54],
  ['mm', 96 / 25.4],
  ['q', 96 / 101.6],
])

/** A length in CSS pixels; nothing for none, for a relative one, and for one that is not above zero. */
export function pixels(length: string | undefined): number | undefined {
  const found = /^\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)([a-z]*)\s*$/i.exec(length ?? '')
  const unit = units.get(found?.[2]?.toLowerCase() ?? 'none')
  const value = Number(found?.[1]) * (unit ?? Number.NaN)
  return Number.isFinite(value) && value > 0 ? Math.round(value * 1000) / 1000 : undefined
}

/** Width and height of a `viewBox`, where it is one. */
export function boxSize(viewBox: string | undefined): { width: number; height: number } | undefined {
  const numbers = (viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [, , width = 0, height = 0] = numbers
  if (numbers.length !== 4 || numbers.some((number) => !Number.isFinite(number))) return undefined
  return width > 0 && height > 0 ? { width, height } : undefined
}

/**
 * A drawing with a `viewBox`: without one it is not scaled but cut where its place is smaller. One that has it, and one
 * whose size is not known, comes back as it is. Its text is not changed elsewhere.
 */
export function withViewBox(bytes: Uint8Array): Uint8Array {
  const { root, text } = readSvg(bytes)
  if (!root || boxSize(root.attributes.get('viewBox'))) return bytes
  const width = pixels(root.attributes.get('width'))
  const height = pixels(root.attributes.get('height'))
  if (width === undefined || height === undefined || root.attributes.has('viewBox')) return bytes
  return Buffer.from(`${text.slice(0, root.end)} viewBox="0 0 ${width} ${height}"${text.slice(root.end)}`)
}
