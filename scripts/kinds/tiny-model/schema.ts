import { z } from 'zod'
import { colours, side, type Colour } from '../../models/tiny/shape.js'
import { idsOf } from '../../schema/references.js'
import { kind } from '../../schema/slide.js'
import { inline } from '../../schema/text.js'

const place = z.number().int().min(1).max(side)

export const schema = kind('tiny-model', {
  picture: z
    .array(z.array(z.enum(colours as [Colour, ...Colour[]])).length(side))
    .length(side)
    .meta({ description: 'What the model is shown: four rows of four colours.' }),
  question: z
    .strictObject({ row: place, column: place })
    .meta({ description: 'The square whose colour is asked for, counted from 1.' }),
  layer: z
    .number()
    .int()
    .min(1)
    .max(2)
    .default(2)
    .meta({ description: 'Whose attention is shown: in layer 1 text reads text only, in layer 2 all.' }),
  subjects: idsOf('subjects')
    .length(2)
    .optional()
    .meta({ description: 'Whom the two answers stand for: without the picture, with it.' }),
  text: inline.optional().meta({ description: 'A remark below.' }),
})
