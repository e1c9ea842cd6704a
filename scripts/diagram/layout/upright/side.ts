/** What is asked of a placement of lanes side by side. */
import type { Flow } from '../cycle-removal.js'
import type { Wants } from '../grid.js'
import type { Density } from '../spacing.js'
import type { Lane, LaneEdge } from '../types.js'
import type { Measure } from '../../../text/types.js'

/** Lanes that stand side by side, and how. */
export interface Side {
  lanes: Lane[]
  edges: LaneEdge[]
  flow: Flow[]
  /** Ids of the edges that lead back. */
  back: Set<string>
  /** All keys, one after the other. */
  order: string[]
  framed: boolean
  width: number
  measure: Measure
  dense: Density
  /** Are lanes pressed together where they don't fit? */
  pressed: boolean
  /** Room below the layers along a line, by edge, for a text on it that had no place without. */
  more: ReadonlyMap<string, number>
  /** Room that lines turned out to need, in a turned drawing. */
  wants?: Wants
}
