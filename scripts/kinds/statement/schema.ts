import { z } from 'zod'
import { factsBelow, kind } from '../../schema/slide.js'
import { inline } from '../../schema/text.js'

export const schema = kind('statement', {
  text: inline,
  points: z.array(inline).optional(),
  facts: factsBelow,
})
