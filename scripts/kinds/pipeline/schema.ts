import { z } from 'zod'
import { idOf } from '../../schema/references.js'
import { emphasis, factsBelow, frames, kind, reveal } from '../../schema/slide.js'
import { id, inline } from '../../schema/text.js'

export const schema = kind('pipeline', {
  pipeline: idOf('pipelines'),
  reveal,
  emphasis,
  groups: z.array(id).optional(),
  frames,
  facts: factsBelow,
  text: inline.optional(),
})
