/** What a slide on patches gives its drawing and its demonstration. */
import { pictureGrid, positionsOf, tokensOf, type Cut, type Square } from '../scripts/figures/patches.ts'
import { countText } from '../scripts/text/count.ts'

export interface PatchSetting extends Cut {
  name: string
  note?: string
}

export interface PatchesData {
  src: string
  alt: string
  question: string[]
  settings: PatchSetting[]
}

export interface PatchesState {
  /** The way that is shown, from 0. */
  shown: number
  square: Square
}

type Words = (key: string, values?: Record<string, unknown>) => string

/** So many tokens, in words. */
export const tokensText = (count: number, t: Words, tag?: string): string =>
  t(`patches.tokens.${new Intl.PluralRules(tag).select(count) === 'one' ? 'one' : 'other'}`, {
    count: countText(count, tag),
  })

/** Where the marked square stands in the sequence, in words. */
export function placeText(
  { settings }: PatchesData,
  { shown, square }: PatchesState,
  t: Words,
  tag?: string,
) {
  const cut = settings[shown]
  if (!cut || !pictureGrid(cut)) return t('patches.whole')
  const [n = 0, m] = positionsOf(cut, square).map((at) => at + 1)
  const text = (value: number) => countText(value, tag)
  const values = { row: text(square.row + 1), column: text(square.column + 1), total: text(tokensOf(cut)) }
  return m === undefined
    ? t('patches.place', { ...values, n: text(n) })
    : t('patches.places', { ...values, n: text(n), m: text(m) })
}
