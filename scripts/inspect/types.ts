/** What is read off a slide in the browser. Lengths in px of the 1280×720 canvas, from the slide's corner. */

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export type Region = 'head' | 'stage' | 'foot' | 'other'

/** The text of one text node. */
export interface TextMeasure {
  text: string
  /** Short selector of the element that holds it. */
  selector: string
  region: Region
  /** Numbers the block (or SVG text) that holds it: texts of one block cannot overlap by a defect. */
  block: number
  /** Rendered font size in px. */
  size: number
  /** The ink, a line box each: less than the line, whose ascent and descent are mostly blank. */
  lines: Box[]
  diagram: boolean
  /** What its ancestors leave visible, the slide aside. */
  clip?: Box
  /** Nearest painted box around it, or its region. */
  holder?: { box: Box; selector: string }
}

/** A picture, or an element with a ground or a border. */
export interface BoxMeasure {
  selector: string
  text: string
  region: Region
  box: Box
  /** Hidden from readers: may bleed over the edge. Its texts are measured all the same. */
  decorative: boolean
  holder?: { box: Box; selector: string }
}

export interface SlideMeasure {
  kind: string
  /** Absent when the slide has no h1. */
  headline?: string
  stage?: Box
  /** So many times its size the stage's content is set, where it had to be made to fit (composables/room.ts); else 1. */
  zoom: number
  texts: TextMeasure[]
  boxes: BoxMeasure[]
  /** Pictures of which the browser has no pixel, by their text alternative. */
  blank: { selector: string; text: string }[]
  /** Elements that cut their text with an ellipsis. */
  cut: { selector: string; text: string }[]
}
