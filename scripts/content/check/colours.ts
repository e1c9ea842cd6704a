/** Colours are readable on their ground (WCAG 2 contrast of at least 4.5). */
import type { CheckContext } from './context.js'

const paper = '#FBFAF6'
const night = '#0E1A2B'
const minimum = 4.5

export function checkColours(context: CheckContext): void {
  const check = (
    item: object,
    key: string,
    colour: string | undefined,
    ground: string,
    name: string,
  ): void => {
    if (colour === undefined) return
    const ratio = contrast(colour, ground)
    if (ratio >= minimum) return
    context.at(
      item,
      [key],
      'low-contrast',
      `\`${colour}\` has a contrast of ${ratio.toFixed(2)} on the ${name}.`,
      {
        expected: `at least ${minimum} on ${ground}`,
        hint: ground === paper ? 'make it darker' : 'make it lighter',
      },
    )
  }
  for (const modality of context.content.modalities) {
    check(modality, 'colour', modality.colour, paper, 'light ground')
    check(modality, 'night', modality.night, night, 'dark ground')
  }
  const { deck } = context.content
  if (deck) check(deck, 'accent', deck.accent, paper, 'light ground')
}

/** Contrast of two colours (#RRGGBB), 1 to 21, as WCAG 2 defines it. */
export function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const channel = (at: number): number => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}
