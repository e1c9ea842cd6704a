import { z } from 'zod'
import { kind } from '../../schema/slide.js'
import { inline } from '../../schema/text.js'

const point = z.union([
  inline,
  z.strictObject({
    text: inline,
    points: z.array(inline).min(1).optional().meta({ description: 'Points below this one.' }),
  }),
])

export const schema = kind('bullets', {
  points: z.array(point).min(1),
  numbered: z
    .boolean()
    .default(false)
    .meta({ description: 'The points have numbers, those below them none.' }),
  reveal: z
    .enum(['none', 'points'])
    .default('none')
    .meta({ description: 'What comes with each click: a point with all that is below it.' }),
})
