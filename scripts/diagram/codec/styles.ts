/** Styles for stock Mermaid, and the colours of declared modalities that our layout reads back from them. Pure. */
import { own } from '../../text/own.js'
import type { Status } from '../layout/types.js'

/** The grey of ghosts, upper case. */
const GHOST_STROKE = '#868F9C'

const defs: Record<string, string> = {
  text: 'fill:#E4ECFA,stroke:#0A3D9E,color:#17212F',
  image: 'fill:#FCEADB,stroke:#B4530A,color:#17212F',
  audio: 'fill:#DAF2E6,stroke:#007A4E,color:#17212F',
  video: 'fill:#F3E2EF,stroke:#6B1D59,color:#17212F',
  neutral: 'fill:#ECEEF1,stroke:#868F9C,color:#17212F',
  shared: 'fill:#ECEEF1,stroke:#868F9C,color:#17212F',
  only: 'stroke-width:2px',
  inherited: 'fill:#ECEEF1,stroke:#17212F,stroke-width:3px',
  changed: 'fill:#ECEEF1,stroke:#17212F',
  moved: 'fill:#ECEEF1,stroke:#17212F,stroke-dasharray:9 4 2 4',
  ghost: `fill:none,stroke:${GHOST_STROKE},stroke-dasharray:5 5`,
  stub: 'fill:none,stroke:#868F9C,stroke-dasharray:2 4',
  legend: 'fill:none,stroke:none',
  grad: 'stroke-dasharray:3 5',
  loop: 'stroke-dasharray:14 5 3 5',
  gap: 'stroke:#868F9C',
}

/** Style of a class: one of ours, or the colour of a declared modality; none for classes that only say something. */
export function styleOf(name: string, colours: Record<string, string>): string | undefined {
  const colour = own(colours, name)
  return own(defs, name) ?? (colour ? `fill:#FFFFFF,stroke:${colour},color:#17212F` : undefined)
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
