/** Languages of code that slides name: an unknown one would end the build. */
import { didYouMean } from '../../problems/suggest.js'
import type { CheckContext } from './context.js'

/** Languages that are shown as they stand, without colours. */
const plainLanguages = ['text', 'txt', 'plain', 'plaintext', 'ansi', 'mermaid', 'plantuml']

export async function checkCodeLanguages(context: CheckContext): Promise<void> {
  const { knownNames } = context.input
  if (!knownNames) return
  const slides = context.content.outline.flatMap((section) => section.slides)
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
