/** What a deck has to cover, such as the claims of a text that it retells, and where it does. */
import { z } from 'zod'
import { idsOf } from './references.js'
import { id } from './text.js'

export const coverageItem = z.strictObject({
  id,
  says: z.string().meta({
    description: 'What must be covered, in a few words: for authors, on no slide.',
  }),
  slides: idsOf('outline').optional().meta({ description: 'Slides that cover it.' }),
  left: z.string().optional().meta({ description: 'Why it is left out, where no slide covers it.' }),
})
