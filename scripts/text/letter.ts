/** Letters of a question's options. Pure. */

/** The letter of an option, counted from 0: A, B, C … */
export const letterOf = (index: number): string => String.fromCharCode(65 + (index % 26))

/** The letters of the right options: `B`, or `A, C`. */
export const rightLetters = (options: readonly { right: boolean }[]): string =>
  options.flatMap(({ right }, index) => (right ? [letterOf(index)] : [])).join(', ')
