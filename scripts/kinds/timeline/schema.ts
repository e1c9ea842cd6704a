import { z } from 'zod'
import { idsOf } from '../../schema/references.js'
import { kind } from '../../schema/slide.js'
import { date, plain } from '../../schema/text.js'

export const schema = kind('timeline', {
  events: idsOf('events').min(1),
  markLabel: plain.optional().meta({ description: 'What the events with `mark` have in common.' }),
  restLabel: plain.optional().meta({ description: 'What the other events have in common.' }),
  gap: z
    .strictObject({
      from: date,
      to: date,
      label: plain.meta({ description: 'What is missing there, in a few words.' }),
    })
    .optional()
    .meta({
      description:
        'A period of which nothing is recorded, to the end of its last year, month or day: a pale band on the axis tells so.',
    }),
})
