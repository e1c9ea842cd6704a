/** Styles for stock Mermaid, and the colours of declared modalities that our layout reads back from them. Pure. */
import { own } from '../../text/own.js'
import { paper, paperTones, tones, white } from '../../theme/tokens.js'
import type { Status } from '../layout/types.js'

/** The grey of ghosts, upper case. */
const GHOST_STROKE = paper.line

const filled = (fill: string, stroke: string) => `fill:${fill},stroke:${stroke},color:${paper.ink}`
const shared = filled(paper.neutral.tint, paper.line)
const marked = `fill:${paper.neutral.tint},stroke:${paper.ink}`

const defs: Record<string, string> = {
  ...Object.fromEntries(tones.map((tone) => [tone, filled(paperTones[tone].tint, paperTones[tone].stroke)])),
  neutral: shared,
  shared,
  only: 'stroke-width:2px',
  inherited: `${marked},stroke-width:3px`,
  changed: marked,
  moved: `${marked},stroke-dasharray:9 4 2 4`,
  ghost: `fill:none,stroke:${GHOST_STROKE},stroke-dasharray:5 5`,
  stub: `fill:none,stroke:${paper.line},stroke-dasharray:2 4`,
  legend: 'fill:none,stroke:none',
  grad: 'stroke-dasharray:3 5',
  loop: 'stroke-dasharray:14 5 3 5',
  // The ground of stock Mermaid's subgraphs is as loud as a stage.
  frame: `fill:${paper.panel},stroke:${paper.line},color:${paper.muted}`,
  cut: 'stroke-dasharray:5 5',
  gap: `stroke:${paper.line}`,
}

/** Style of a class: one of ours, or the colour of a declared modality; none for classes that only say something. */
export function styleOf(name: string, colours: Record<string, string>): string | undefined {
  const colour = own(colours, name)
  return own(defs, name) ?? (colour ? filled(white, colour) : undefined)
}

/** Has a tone a style of ours, in every deck? */
export const isBuiltinTone = (tone: string): boolean => own(defs, tone) !== undefined

/**
 * The colour in which Mermaid paints a node's border.
 * @param styles the compiled styles of its classes
 */
export function strokeOf(styles: string[], status: Status): string | undefined {
  const strokes = styles.join(';').matchAll(/(?:^|;|,)\s*stroke\s*:\s*(#[0-9a-f]{3,8})/gi)
  // A ghost has two strokes, its tone's and the grey of ghosts, in either order.
  return [...strokes].find(([, colour]) => status !== 'ghost' || colour!.toUpperCase() !== GHOST_STROKE)?.[1]
}
