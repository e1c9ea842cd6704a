/** What a drawing's colours are called, and what they are on paper. Pure. */
import { paper, type Colour } from './tokens.js'

/** By the name of their custom property (`--dip-…`); tones, which have names of their own, come on top. */
export const drawingColours = {
  ink: paper.ink,
  /** Of the stages that the headline speaks of; softer than ink on the dark ground, where it would glare. */
  strong: paper.ink,
  muted: paper.muted,
  line: paper.line,
  hairline: paper.hairline,
  paper: paper.paper,
  lane: paper.panel,
  panel: paper.soft,
  shared: paper.neutral.tint,
} as const satisfies Record<string, Colour>
export type DrawingColour = keyof typeof drawingColours
