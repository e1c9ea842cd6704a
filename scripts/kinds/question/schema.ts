import { z } from 'zod'
import { kind } from '../../schema/slide.js'
import { inline } from '../../schema/text.js'

export const schema = kind('question', {
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
