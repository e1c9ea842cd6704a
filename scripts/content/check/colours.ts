/** Colours are readable on their ground (WCAG 2 contrast of at least 4.5). */
import { contrast } from '../../theme/contrast.js'
import { night, paper } from '../../theme/tokens.js'
import type { CheckContext } from './context.js'

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
        hint: ground === paper.paper ? 'make it darker' : 'make it lighter',
      },
    )
  }
  for (const modality of context.content.modalities) {
    check(modality, 'colour', modality.colour, paper.paper, 'light ground')
    check(modality, 'night', modality.night, night.paper, 'dark ground')
  }
  const { deck } = context.content
  if (deck) check(deck, 'accent', deck.accent, paper.paper, 'light ground')
}
