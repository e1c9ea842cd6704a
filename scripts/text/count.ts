/** A whole number as it stands in a sum, 2,880: the same when a deck is built and in its reader's browser. Pure. */

const formats = new Map<string, Intl.NumberFormat>()

/**
 * @param tag BCP 47 tag
 * @param digits after the decimal point, at the most
 */
export function countText(value: number, tag?: string, digits = 0): string {
  const key = `${tag} ${digits}`
  const format =
    formats.get(key) ?? new Intl.NumberFormat(tag, { maximumFractionDigits: digits, useGrouping: true })
  formats.set(key, format)
  return format.format(value)
}
