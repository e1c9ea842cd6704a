import { z } from 'zod'
import { kind } from '../../schema/slide.js'
import { inline, plain } from '../../schema/text.js'

/** What the talk is about, in one picture. */
const picture = z.strictObject({
  image: z.string().meta({ description: 'A file of the deck folder.' }),
  alt: plain.meta({ field: 'plain', description: 'What is to be seen, for those who do not see it.' }),
  credit: inline
    .optional()
    .meta({ field: 'inline', description: 'Who made the picture, and under what licence.' }),
})

export const schema = kind('cover', {
  text: inline.optional(),
  picture: picture.optional().meta({
    description: 'Stands beside the title, in place of the drawing that is made for the deck.',
  }),
})
