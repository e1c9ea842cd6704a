import { idsOf } from '../../schema/references.js'
import { kind } from '../../schema/slide.js'
import { inline } from '../../schema/text.js'

export const schema = kind('section', {
  text: inline.optional(),
  subjects: idsOf('subjects').min(1).optional().meta({
    description:
      'What the part is about: the modalities of these subjects are drawn beside its headline. Without it some of the part’s slides stand there, small.',
  }),
})
