import { diagramFacts, kind, refs, reveal } from '../../schema/slide.js'
import { id, inline } from '../../schema/text.js'

export const schema = kind('pipeline', {
  pipeline: id,
  reveal,
  groups: refs.optional(),
  facts: diagramFacts,
  text: inline.optional(),
})
