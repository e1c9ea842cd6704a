/** ISBNs of 10 and 13 digits, whose last digit proves the others. */

/** An ISBN as books print it, with or without hyphens; tells nothing of the check digit. */
export const isbnPattern = /^(97[89]-?)?\d(-?\d){8}-?[\dXx]$/

/**
 * The last digit that the other ones ask for (ISO 2108): `0` to `9`, and `X` for ten in an ISBN of 10 digits.
 * @param isbn matches `isbnPattern`
 */
export function isbnCheckDigit(isbn: string): string {
  const digits = [...isbn.replaceAll('-', '')].slice(0, -1).map(Number)
  const short = digits.length === 9
  const sum = digits.reduce((all, digit, at) => all + digit * (short ? 10 - at : at % 2 ? 3 : 1), 0)
  const modulus = short ? 11 : 10
  const check = (modulus - (sum % modulus)) % modulus
  return check === 10 ? 'X' : String(check)
}
