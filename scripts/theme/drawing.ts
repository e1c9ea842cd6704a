/** What a drawing's colours are called, and what they are on paper. Pure. */
import { night, nightTones, paper, tones, type Colour } from './tokens.js'

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

/** The same on the dark ground, as `components/DiagramFigure.vue` has them on slides. */
const atNight: Record<DrawingColour, Colour> = {
  ink: night.ink,
  strong: night.line,
  muted: night.muted,
  line: night.line,
  hairline: night.hairline,
  paper: night.paper,
  lane: night.panel,
  panel: night.soft,
  shared: night.neutral.tint,
}

/**
 * Custom properties of drawings on the dark ground: a declaration list without braces.
 * @param own stroke colours of declared modalities by tone
 */
export function nightDrawing(own: Record<string, string>): string {
  const all = {
    ...atNight,
    ...Object.fromEntries(
      tones.flatMap((tone) => [
        [tone, nightTones[tone].stroke],
        [`${tone}-tint`, nightTones[tone].tint],
      ]),
    ),
    ...own,
  }
  return Object.entries(all)
    .map(([name, value]) => `--dip-${name}:${value}`)
    .join(';')
}

/** How much ink there is in the ground within a border, per cent: outside of all, in one, in one inside another. */
export const inkInside = [0, 3.5, 8] as const
