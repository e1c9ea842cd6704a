/** Dates and numbers as a locale writes them. */

/**
 * Formats a date to the precision that it has.
 *
 * @param iso `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 * @param tag BCP 47 tag
 */
export function formatDate(iso: string, tag: string): string {
  const [year = '', month, day] = iso.split('-')
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)))
  // setUTCFullYear: Date.UTC reads the years 0–99 as 1900–1999.
  date.setUTCFullYear(Number(year))
  if (!month) return new Intl.DateTimeFormat(tag, { year: 'numeric', timeZone: 'UTC' }).format(date)
  if (!day) {
    return new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(date)
  }
  const style = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(tag, style).format(date)
}

/**
 * Formats a number with the locale's separators and at most four digits behind the point. What that would show as
 * nothing keeps four digits of its own; what has more than fifteen digits is written with a power of ten (1.5E-9).
 */
export function formatNumber(value: number, tag: string): string {
  const size = Math.abs(value)
  const options: Intl.NumberFormatOptions =
    size >= 1e15 || (size > 0 && size < 1e-6)
      ? { notation: 'scientific', maximumFractionDigits: 4 }
      : size > 0 && size < 0.1
        ? { maximumSignificantDigits: 4 }
        : { maximumFractionDigits: 4 }
  // Minus zero is zero.
  return new Intl.NumberFormat(tag, options).format(value || 0)
}

/** Fills `{name}` places of an interface string; unknown names stay as they are. */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (whole, key: string) =>
    Object.hasOwn(values, key) ? String(values[key]) : whole,
  )
}
