/** Where the next token's scores come from: given ones with what they are, or counts of a text that is there. */
import type { SlideInput } from '../../schema/outline.js'
import type { CheckContext } from './context.js'

type Slide = Extract<SlideInput, { kind: 'next-token' }>

export function checkNext(context: CheckContext, slide: Slide): void {
  const { id, candidates, counted, model } = slide
  const tell = (message: string, hint: string): void =>
    context.at(slide, ['id'], 'no-scores', message, { hint })
  if ((candidates === undefined) === (counted === undefined))
    return tell(
      `The slide \`${id}\` needs either \`candidates\` or \`counted\`.`,
      'give candidates with scores, or `counted: {}` for a model that counts the talk’s notes',
    )
  if (candidates && model === undefined)
    return tell(`Where the scores of \`${id}\` come from is not told.`, 'give `model`')
  const hasNotes = context.content.outline.some(({ slides }) => slides.some(({ notes }) => notes))
  if (counted && counted.text === undefined && !hasNotes)
    tell(`The deck has no notes that \`${id}\` could count.`, 'give `counted.text`')
}
