import { format } from 'prettier'

/** JSON for a file of a folder case: lines that fit are not broken, so that a diff shows what has changed. */
export const asJson = (value: unknown): Promise<string> =>
  format(JSON.stringify(value), { parser: 'json', printWidth: 110 })
