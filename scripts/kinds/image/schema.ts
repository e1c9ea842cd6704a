import { z } from 'zod'
import { kind } from '../../schema/slide.js'
import { inline, plain } from '../../schema/text.js'

export const schema = kind('image', {
  image: z.string(),
  alt: plain,
  caption: inline.optional(),
  credit: inline
    .optional()
    .meta({ field: 'inline', description: 'Who made the picture, and under what licence.' }),
  fit: z.enum(['whole', 'fill']).default('whole').meta({
    description: '`fill`: the picture fills the stage and is cropped at its edges, not at its middle.',
  }),
})
