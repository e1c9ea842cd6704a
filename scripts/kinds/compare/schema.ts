import { z } from 'zod'
import { idsOf } from '../../schema/references.js'
import { emphasis, factsBelow, frames, kind, reveal } from '../../schema/slide.js'
import { id, inline } from '../../schema/text.js'

export const schema = kind('compare', {
  pipelines: idsOf('pipelines').min(2).max(4),
  view: z.enum(['auto', 'overview', 'detail']).default('auto'),
  groups: z.array(id).optional().meta({ description: 'Only these groups (detail).' }),
  reveal,
  emphasis,
  frames,
  facts: factsBelow,
  text: inline.optional(),
})
