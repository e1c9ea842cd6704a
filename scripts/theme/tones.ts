/** Which tone a modality has. Pure. */
import type { ToneName } from './tokens.js'

/** Modalities that every deck has; some share another's colours: design guide, “Palette”. */
const builtin = new Map<string, ToneName>([
  ['text', 'text'],
  ['image', 'image'],
  ['mask', 'image'],
  ['audio', 'audio'],
  ['speech', 'audio'],
  ['video', 'video'],
])

/** The tone that Diptych brings for this modality, if it does. */
export const builtinTone = (modality: string): ToneName | undefined => builtin.get(modality)
