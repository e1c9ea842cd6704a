/** The letter of an option, counted from 0: A, B, C … Pure. */
export const letterOf = (index: number): string => String.fromCharCode(65 + (index % 26))
