/** Planned minutes and notes of the main part. */
import type { SlideInput } from '../../schema/outline.js'
import type { CheckContext } from './context.js'

/** Minutes by which the slides' sum may differ from the talk's: half a minute, for rounded plans. */
export const minutesTolerance = 0.5

export function checkTime(context: CheckContext): void {
  const { deck, outline } = context.content
  if (deck?.minutes === undefined || !context.input.complete || context.input.merged.lost.has('outline'))
    return
  const main = outline.filter((section) => !section.appendix).flatMap((section) => section.slides)
  compare(context, ['minutes'], deck.minutes, main, 'the main part')
  for (const [index, variant] of (deck.variants ?? []).entries()) {
    const rest = main.filter((slide) => !variant.skip.includes(slide.id))
    compare(context, ['variants', index, 'minutes'], variant.minutes, rest, `the variant \`${variant.id}\``)
  }
  for (const slide of main) {
    if (slide.minutes === undefined)
      context.at(slide, ['id'], 'no-minutes', `The slide \`${slide.id}\` has no minutes.`)
    if (slide.notes === undefined)
      context.at(slide, ['id'], 'no-notes', `The slide \`${slide.id}\` has no notes.`)
  }
}

function compare(
  context: CheckContext,
  path: (string | number)[],
  planned: number,
  slides: readonly SlideInput[],
  what: string,
): void {
  const sum = Math.round(slides.reduce((total, slide) => total + (slide.minutes ?? 0), 0) * 100) / 100
  if (Math.abs(sum - planned) <= minutesTolerance || !context.content.deck) return
  context.at(
    context.content.deck,
    path,
    'minutes-mismatch',
    `The slides of ${what} take ${sum} minutes, not ${planned}.`,
    {
      hint: 'change the minutes of slides, or of the talk',
    },
  )
}
