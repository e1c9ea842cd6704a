import { z } from 'zod'
import { idsOf } from '../../schema/references.js'
import { kind } from '../../schema/slide.js'
import { inline } from '../../schema/text.js'

export const schema = kind('chart', {
  chart: z.enum(['number', 'bar', 'log', 'share']),
  facts: idsOf('facts').min(1),
  highlight: idsOf('facts').min(1).optional().meta({
    description: 'Facts that the headline speaks of: they stand out. The largest one without it.',
  }),
  text: inline.optional(),
})
