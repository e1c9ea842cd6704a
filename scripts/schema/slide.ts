/** What every slide has, and what several kinds of slides share. */
import { z } from 'zod'
import { idsOf } from './references.js'
import { id, notes, plain } from './text.js'

const common = {
  id,
  headline: plain.meta({ field: 'plain', description: 'One sentence that states the finding.' }),
  kicker: plain.optional().meta({
    description:
      'Small line above the headline; the section’s title without it (none on `cover` and `section` slides).',
  }),
  minutes: z.number().min(0).optional().meta({ description: 'Planned minutes.' }),
  notes: notes.optional(),
  private: notes
    .optional()
    .meta({ field: 'notes', description: 'Notes for the presenter view only, in no published file.' }),
  sources: idsOf('sources').optional().meta({ description: 'Sources beside those that the content names.' }),
  footnote: plain
    .optional()
    .meta({ description: 'A remark in the source line, e.g. “numbers are of their paper’s date”.' }),
  dark: z.boolean().optional().meta({ description: 'The slide stands on the dark ground.' }),
}

/** The schema of a slide kind: what every slide has, and `shape`. */
export const kind = <K extends string, T extends z.core.$ZodLooseShape>(name: K, shape: T) =>
  z.strictObject({ kind: z.literal(name), ...common, ...shape })

/** What comes step by step on a slide with a drawing. */
export const frames = z.array(id).optional().meta({
  description: 'Only these frames of the pipelines are drawn; none where it is empty, all where absent.',
})
const steps = ['none', 'lanes', 'stages', 'groups'] as const
export const reveal = z.enum(steps).default('none')
export const compareReveal = z
  .enum([...steps, 'grow'])
  .default('none')
  .meta({
    description:
      'What comes with each click. `grow`: the first pipeline fills the slide by itself, then goes to its place, and the others come step by step, as with `lanes`.',
  })

export const emphasis = z
  .array(id)
  .min(1)
  .optional()
  .meta({ description: 'Stages that the headline speaks of: they stand in solid ink.' })

export const factsBelow = idsOf('facts').min(1).max(3).optional().meta({
  description: 'Up to three facts with a `value`, as large numbers below the drawing or the statement.',
})
