import { z } from 'zod'
import { idsOf } from '../../schema/references.js'
import { compareReveal, emphasis, factsBelow, frames, kind } from '../../schema/slide.js'
import { id, inline } from '../../schema/text.js'

export const schema = kind('compare', {
  pipelines: idsOf('pipelines').min(2).max(4),
  view: z.enum(['auto', 'overview', 'detail']).default('auto'),
  groups: z.array(id).optional().meta({ description: 'Only these groups (detail).' }),
  reveal: compareReveal,
  emphasis,
  frames,
  facts: factsBelow,
  text: inline.optional(),
})
