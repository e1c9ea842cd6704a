import type { DeckModel } from '../../deck/model.js'
import { wordOf } from '../../locale/word.js'

/** A word of the interface with its {values}. */
export const word = (
  { locale }: DeckModel,
  key: string,
  values: Record<string, string | number> = {},
): string => wordOf(locale.strings, key, values)

/** A word in the form that goes with a number, by the plural rules of the language; `{n}` is filled in. */
export const counted = ({ locale }: DeckModel, key: string, n: number): string =>
  wordOf(locale.strings, key, { n }, locale.tag)
