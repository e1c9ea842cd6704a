import { z } from 'zod'
import { idOf } from '../../schema/references.js'
import { kind } from '../../schema/slide.js'
import { inline } from '../../schema/text.js'

const point = z.union([
  inline,
  z.strictObject({
    text: inline,
    of: idOf('outline').meta({
      description: 'Slide that the sentence speaks of: it stands beside it, small.',
    }),
  }),
])

export const schema = kind('closing', { points: z.array(point).min(1) })
