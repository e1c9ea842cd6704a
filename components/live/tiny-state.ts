/** What a reader may choose of the tiny model. */
export interface TinyState {
  /** Colours row by row, as their places in the model's list. */
  squares: number[]
  row: number
  column: number
  /** Whose attention is shown. */
  layer: number
}
