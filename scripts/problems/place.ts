/** Where something stands in the content: path relative to the deck folder, 1-based. */
export interface Place {
  file: string
  line: number
  column: number
}
