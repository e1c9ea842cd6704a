/** Names that are looked up while building: Lucide icons and languages of code. An unknown one would end the build. */
import { didYouMean } from '../../problems/suggest.js'
import type { CheckContext } from './context.js'

/** Languages that are shown as they stand, without colours. */
const plainLanguages = ['text', 'txt', 'plain', 'plaintext', 'ansi', 'mermaid', 'plantuml']

export async function checkNames(context: CheckContext): Promise<void> {
  const { knownNames } = context.input
  if (!knownNames) return
  const { modalities, outline } = context.content
  const slides = outline.flatMap((section) => section.slides)
  const named: { item: object; path: (string | number)[]; icon: string }[] = [
    ...modalities.flatMap((item) =>
      item.icon === undefined ? [] : [{ item, path: ['icon'], icon: item.icon }],
    ),
    ...slides.flatMap((item) =>
      item.kind !== 'cards'
        ? []
        : item.cards.flatMap(({ icon }, at) =>
            icon === undefined ? [] : [{ item, path: ['cards', at, 'icon'], icon }],
          ),
    ),
  ]
  if (named.length > 0) {
    const icons = await knownNames.icons()
    for (const { item, path, icon } of named) {
      if (icons.has(icon)) continue
      context.at(item, path, 'unknown-icon', `There is no Lucide icon \`${icon}\`.`, {
        expected: 'a name of https://lucide.dev/icons',
        hint: didYouMean(icon, icons),
      })
    }
  }
  const listings = slides.filter((slide) => slide.kind === 'code' && !plainLanguages.includes(slide.language))
  if (listings.length === 0) return
  const languages = await knownNames.codeLanguages()
  for (const slide of listings) {
    if (slide.kind !== 'code' || languages.has(slide.language)) continue
    const message = `\`${slide.language}\` is no language of code that is known.`
    context.at(slide, ['language'], 'unknown-code-language', message, {
      expected: 'a name such as `ts`, `python`, `sql`, or `text`',
      hint: didYouMean(slide.language, languages),
    })
  }
}
