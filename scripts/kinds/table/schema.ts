import { z } from 'zod'
import { idsOf } from '../../schema/references.js'
import { kind } from '../../schema/slide.js'
import { id } from '../../schema/text.js'

export const schema = kind('table', {
  dimensions: idsOf('dimensions').min(1),
  subjects: idsOf('subjects').min(1),
  emphasis: z.array(id).min(1).optional().meta({
    description:
      'What the headline speaks of: dimensions and subjects of the table. Their cells stand out, and no others; where both are named, those of these subjects in these dimensions.',
  }),
  reveal: z.enum(['none', 'rows']).default('none'),
})
