import { failure } from '../problems/failure.js'

/** The last second that a date of JavaScript can be. */
const last = 8_640_000_000_000

/**
 * The time that reproducible builds write into files (https://reproducible-builds.org/specs/source-date-epoch/).
 *
 * @throws Failure (environment) when SOURCE_DATE_EPOCH is no whole number of seconds
 */
export function sourceDate({ SOURCE_DATE_EPOCH: text } = process.env): Date | undefined {
  if (!text) return undefined
  if (/^\d+$/.test(text) && Number(text) <= last) return new Date(Number(text) * 1000)
  throw failure(
    'bad-source-date',
    `SOURCE_DATE_EPOCH is “${text.slice(0, 40)}”, which is no number of seconds since 1970.`,
    'Correct it, or leave it out: unset SOURCE_DATE_EPOCH',
  )
}
