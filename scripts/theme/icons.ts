/** The Lucide icons that the components draw themselves. A test proves that each exists and none is forgotten. */

export const verdictIcons = {
  correct: 'check',
  imprecise: 'equal-approximately',
  wrong: 'x',
  dated: 'clock',
  opinion: 'message-circle',
} as const

/** Icons of modalities whose data names none, by tone. */
export const modalityIcons: Record<string, string> = {
  text: 'type',
  image: 'image',
  audio: 'audio-lines',
  video: 'square-play',
}

/** All of them; `square` stands for what a deck written by hand names wrongly. */
export const ownIcons: readonly string[] = [
  ...Object.values(verdictIcons),
  ...Object.values(modalityIcons),
  'check',
  'equal',
  'equal-not',
  'plus',
  'square',
  'triangle-alert',
]
