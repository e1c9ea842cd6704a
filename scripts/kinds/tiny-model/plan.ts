import { citesOf, type PlanContext, type PlannedPart } from '../../deck/context.js'
import { ask, colours, figures } from '../../models/tiny/index.js'
import type { Inline } from '../../schema/inline.js'
import type { SlideInputOf } from '../../schema/outline.js'

/** What stands on such a slide, in one language, without layout. */
export interface Body {
  kind: 'tiny-model'
  /** The picture's colours, row by row, as their places in the model's list. */
  squares: number[]
  row: number
  column: number
  layer: number
  /** Shares of the six colours (0 to 1) without the picture and with it. */
  blind: number[]
  seeing: number[]
  /** What the question's last token reads in that layer, with the picture: of the squares, of the question's tokens. */
  patches: number[]
  words: number[]
  /** How large the model is, and how many of so many questions it answers right (0 to 1). */
  figures: { parameters: number; examined: number; seeing: number; blind: number }
  subjects?: string[]
  text?: Inline[]
}

/** A question to the tiny model, answered without the picture and with it. One slide. */
export function plan(slide: SlideInputOf<'tiny-model'>, { text }: PlanContext): PlannedPart[] {
  const { picture, question, layer, subjects } = slide
  const seeing = ask(picture, question)
  const remark = text.optionalInline(slide.text)
  const body: Body = {
    kind: 'tiny-model',
    squares: picture.flat().map((colour) => colours.indexOf(colour)),
    ...question,
    layer,
    blind: ask(undefined, question).probabilities,
    seeing: seeing.probabilities,
    ...seeing.attention[layer - 1]!,
    figures: {
      parameters: figures.parameters,
      examined: figures.examined,
      seeing: figures.rightSeeing,
      blind: figures.rightBlind,
    },
    ...(subjects ? { subjects } : {}),
    ...(remark ? { text: remark } : {}),
  }
  return [{ body, sources: citesOf(remark), clicks: 0 }]
}
