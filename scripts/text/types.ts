/** How a line of text is set. */
export interface Style {
  /** In px. */
  size: number
  weight: 400 | 700
}

/** Advance width of one line in px. */
export type Measure = (text: string, style: Style) => number
