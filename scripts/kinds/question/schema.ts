import { z } from 'zod'
import { kind } from '../../schema/slide.js'
import { inline, plain } from '../../schema/text.js'

/** What the question is about. */
const picture = z.strictObject({
  image: z.string().meta({ description: 'A file of the deck folder.' }),
  alt: plain.meta({ field: 'plain', description: 'What is to be seen, for those who do not see it.' }),
})

export const schema = kind('question', {
  picture: picture.optional().meta({ description: 'Stands beside the options.' }),
  options: z
    .array(
      z.strictObject({
        text: inline,
        right: z.boolean().optional().meta({ description: 'This one is right; at least one is.' }),
      }),
    )
    .min(2)
    .max(6)
    .meta({ description: 'What the audience chooses from; the headline is the question.' }),
  answer: inline.meta({ description: 'Why, with its source: shown with the right option at the click.' }),
})
