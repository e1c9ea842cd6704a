import { idsOf } from '../../schema/references.js'
import { kind } from '../../schema/slide.js'
import { plain } from '../../schema/text.js'

export const schema = kind('timeline', {
  events: idsOf('events').min(1),
  markLabel: plain.optional().meta({ description: 'What the events with `mark` have in common.' }),
  restLabel: plain.optional().meta({ description: 'What the other events have in common.' }),
})
