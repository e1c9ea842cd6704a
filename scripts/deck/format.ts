/** Dates and numbers as a locale writes them. */

/**
 * Formats a date to the precision that it has.
 *
 * @param iso `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 * @param tag BCP 47 tag
 */
export function formatDate(iso: string, tag: string): string {
  const [, month, day] = iso.split('-')
  return dateFormat(tag, !month ? 'year' : !day ? 'month' : 'day').format(dateOf(iso))
}

/** A month in short, for an axis beside dates that `formatDate` writes. */
export const formatMonth = (iso: string, tag: string): string => dateFormat(tag, 'short').format(dateOf(iso))

function dateOf(iso: string): Date {
  const [year = '', month, day] = iso.split('-')
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)))
  // setUTCFullYear: Date.UTC reads the years 0–99 as 1900–1999.
  date.setUTCFullYear(Number(year))
  return date
}

const dateStyles = {
  short: { year: 'numeric', month: 'short', timeZone: 'UTC' },
  year: { year: 'numeric', timeZone: 'UTC' },
  month: { year: 'numeric', month: 'long', timeZone: 'UTC' },
  day: { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' },
} as const

const dateFormats = new Map<string, Intl.DateTimeFormat>()

/** Making one takes a thousand times as long as using it. */
function dateFormat(tag: string, precision: keyof typeof dateStyles): Intl.DateTimeFormat {
  const key = `${precision} ${tag}`
  const known = dateFormats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(tag, dateStyles[precision])
  dateFormats.set(key, made)
  return made
}

/** How a number is to be shown, where the author says it. */
export interface NumberStyle {
  /** `plain`: no grouping; `grouped`: from four digits; `compact`: 1.1T. */
  format?: 'plain' | 'grouped' | 'compact' | undefined
  /** Significant digits at the most. */
  digits?: number | undefined
}

const decimal = /^([-+]?)(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d+))?$/

/**
 * A number in the locale's signs, with every digit that its author wrote: zeros at the end, more digits than a
 * computer's number has, an exponent as one (6.02214076E23), another base (0x1F). Digits are grouped from five
 * up, so that a year stays a year. Rounded only where `digits` or `compact` says so.
 *
 * @param written the number as it stands in the YAML
 * @param tag BCP 47 tag
 */
export function formatNumber(written: string, tag: string, { format, digits }: NumberStyle = {}): string {
  const [, sign = '', whole = '', fraction = '', exponent] = decimal.exec(written) ?? []
  if (digits !== undefined || format === 'compact')
    return rounded(Number(written), tag, { format, digits }, exponent !== undefined)
  if (whole === '' && fraction === '') return written
  // Zeros in front are digits, too (007); no grouping stands in them, nor in a number with an exponent.
  const loose = format === 'plain' || exponent !== undefined || /^0\d/.test(whole)
  const integer = whole || '0'
  return [
    signIn(sign, tag),
    loose ? digitsIn(integer, tag) : grouped(integer, tag, format === 'grouped'),
    fraction && partIn(tag, 0.5, 'decimal', '.') + digitsIn(fraction, tag),
    exponent === undefined ? '' : powerIn(exponent, tag),
  ].join('')
}

const ungrouped = { useGrouping: false }

/** The part of a formatted number that has a type, e.g. its decimal point. */
function partIn(
  tag: string,
  value: number,
  type: Intl.NumberFormatPartTypes,
  otherwise: string,
  options: Intl.NumberFormatOptions = ungrouped,
): string {
  const parts = new Intl.NumberFormat(tag, options).formatToParts(value)
  return parts.find((part) => part.type === type)?.value ?? otherwise
}

/** Each digit in the locale's own, one by one: any number of them. */
function digitsIn(text: string, tag: string): string {
  const one = new Intl.NumberFormat(tag, ungrouped)
  return text.replace(/\d/g, (digit) => one.format(Number(digit)))
}

function signIn(sign: string, tag: string): string {
  if (sign === '') return ''
  const signed = { signDisplay: 'always' } as const
  return sign === '-' ? partIn(tag, -1, 'minusSign', '', signed) : partIn(tag, 1, 'plusSign', '', signed)
}

function powerIn(exponent: string, tag: string): string {
  const sign = exponent.startsWith('-') ? '-' : ''
  const letter = partIn(tag, 1e5, 'exponentSeparator', 'E', { notation: 'scientific' })
  return letter + signIn(sign, tag) + digitsIn(exponent.replace(/^[-+]/, ''), tag)
}

/** An integer of any length. */
function grouped(whole: string, tag: string, always: boolean): string {
  // The types of this TypeScript know the choice of ES2023 for `format`'s options in a later library only.
  const options = { useGrouping: always ? 'always' : 'min2' } as unknown as Intl.NumberFormatOptions
  return new Intl.NumberFormat(tag, options).format(BigInt(whole))
}

function rounded(value: number, tag: string, { format, digits }: NumberStyle, scientific: boolean): string {
  const notation = format === 'compact' ? 'compact' : scientific ? 'scientific' : 'standard'
  const grouping = format === 'plain' ? false : format === 'grouped' ? 'always' : 'min2'
  const options = { notation, maximumSignificantDigits: digits ?? 3, useGrouping: grouping }
  // 1.1M and 7B in every English: `m` and `bn`, as British writing has them, are read as other units beside models.
  const written = notation === 'compact' && /^en\b/.test(tag) ? 'en' : tag
  return new Intl.NumberFormat(written, options as unknown as Intl.NumberFormatOptions).format(value)
}

/** Fills `{name}` places of an interface string; unknown names stay as they are. */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (whole, key: string) =>
    Object.hasOwn(values, key) ? String(values[key]) : whole,
  )
}
