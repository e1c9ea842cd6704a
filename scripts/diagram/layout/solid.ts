/** What is drawn in solid ink. */
import type { LaneNode } from './types.js'

/**
 * Is a stage drawn in solid ink, for the drawing and for the legend beside it: one lane's own, of no modality
 * (`neutral`), and without squares, which need a light ground?
 */
export const isSolid = (
  { status, tokens }: { status: LaneNode['status']; tokens?: unknown },
  neutral: boolean,
) => status === 'only' && neutral && !tokens
