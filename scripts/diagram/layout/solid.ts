/** What is drawn in solid ink. */
import type { LaneNode } from './types.js'

/**
 * Is a stage drawn in solid ink, for the drawing and for the legend beside it: one that the headline speaks of, and
 * without squares or a picture, which need a light ground?
 */
export const isSolid = ({ strong, counts, art }: Pick<LaneNode, 'strong' | 'counts' | 'art'>): boolean =>
  strong === true && !counts && art === undefined
