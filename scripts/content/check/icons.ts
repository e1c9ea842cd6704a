/** Icons that modalities and cards name exist: an unknown one would be drawn as an empty square or stop the build. */
import { iconBody, iconNames } from '../../pictures/icons.js'
import { didYouMean } from '../../problems/suggest.js'
import type { Path } from '../nodes.js'
import type { CheckContext } from './context.js'

export function checkIcons(context: CheckContext): void {
  const check = (item: object, path: Path, name: string | undefined): void => {
    if (name === undefined || iconBody(name) !== undefined) return
    context.at(item, path, 'unknown-icon', `There is no icon \`${name}\`.`, {
      expected: 'the name of a Lucide icon (https://lucide.dev/icons)',
      hint: didYouMean(name, iconNames()),
    })
  }
  for (const modality of context.content.modalities) check(modality, ['icon'], modality.icon)
  for (const slide of context.content.outline.flatMap((section) => section.slides)) {
    if (slide.kind !== 'cards') continue
    for (const [index, card] of slide.cards.entries()) check(slide, ['cards', index, 'icon'], card.icon)
  }
}
