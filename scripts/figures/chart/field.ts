/** One number as a field of marks, of which each is the smaller one. Pure. */
import { layoutRibbons, runs, type Run } from '../ribbons.js'

/** More would be finer than print. */
const most = 20_000

export interface Field {
  /** How often the smaller number goes into the larger. */
  marks: number
  /** Side of a mark with its gap, px, and marks in a row. */
  pitch: number
  across: number
  height: number
  /** All marks, in units of marks. */
  field: Run[]
}

/**
 * @param values two numbers above zero
 * @param box room for the field, px
 */
export function layoutField(values: number[], box: { width: number; height: number }): Field {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const marks = low > 0 ? Math.min(most, Math.max(1, Math.round(high / low))) : 1
  const { pitch, across, heights } = layoutRibbons([marks], box, 0, 40)
  return { marks, pitch, across, height: heights[0] ?? 0, field: runs(0, marks, across) }
}
