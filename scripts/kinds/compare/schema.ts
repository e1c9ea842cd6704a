import { z } from 'zod'
import { diagramFacts, kind, refs, reveal } from '../../schema/slide.js'
import { inline } from '../../schema/text.js'

export const schema = kind('compare', {
  pipelines: refs.min(2).max(4),
  view: z.enum(['auto', 'overview', 'detail']).default('auto'),
  groups: refs.optional().meta({ description: 'Only these groups (detail).' }),
  reveal,
  facts: diagramFacts,
  text: inline.optional(),
})
