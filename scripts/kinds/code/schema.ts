import { z } from 'zod'
import { longestCode } from '../../schema/limits.js'
import { kind } from '../../schema/slide.js'
import { inline, plain } from '../../schema/text.js'

const line = z.int().positive()
const lines = z.union([line, z.tuple([line, line])])

export const schema = kind('code', {
  code: z.string().max(longestCode),
  language: z.string().default('text'),
  label: plain.optional().meta({ description: 'What the listing is; stands above it where there are two.' }),
  beside: z
    .strictObject({
      code: z.string().max(longestCode),
      language: z.string().default('text'),
      label: plain.optional(),
    })
    .optional()
    .meta({ description: 'A second listing beside the first.' }),
  match: z
    .array(z.tuple([lines, lines]))
    .optional()
    .meta({
      description:
        'Lines of the first listing and of the second that belong together: a line, or the first and last of several. Equal lines without it.',
    }),
  emphasis: z.array(lines).min(1).optional().meta({
    description:
      'Lines of the listing that the headline speaks of, where it stands alone: a line, or the first and last of several.',
  }),
  caption: inline.optional(),
})
