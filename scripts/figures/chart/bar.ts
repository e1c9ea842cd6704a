/** One number of a chart, and how its unit is written. */
export interface Bar {
  value: number
  /** The number as it is written in the data's language. */
  text: string
  label: string
  unit: string
  /** Id of the subject or modality whose colour it takes. */
  of?: string
  /** It is what the headline speaks of. */
  highlight: boolean
}

/** Is it a part of a hundred, whatever the unit goes on to say? */
export const isOfHundred = (bar: Bar): boolean => /^[%％]/u.test(bar.unit.trim())

/** A bare per cent sign joins its number. */
export const isPercent = (bar: Bar): boolean => bar.unit.trim() === '%' && !bar.text.includes('%')

/** A per cent sign stands with its number; longer units stand below it. */
export const numberOf = (bar: Bar): string => (isPercent(bar) ? `${bar.text}%` : bar.text)

/** Which bars stand out: those that are highlighted, if any. Which one a headline speaks of, its author knows. */
export const standOut = (bars: Bar[]): boolean[] => bars.map((bar) => bar.highlight)
