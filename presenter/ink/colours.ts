/** Colours of the pen and the pointer: read on every slide, light or dark, by a pale line around them. */
import { nightTones, paperTones, white } from '../../scripts/theme/tokens.ts'

/** By number (scripts/talk/ink.ts). */
export const PEN = [paperTones.image.stroke, paperTones.text.stroke, paperTones.audio.stroke]
export const AROUND = white
export const POINTER = nightTones.image.stroke

/** In thousandths of the slide's width. */
export const widths = { pen: 4, around: 7, pointer: 8, halo: 15 }
