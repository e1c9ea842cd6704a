import { z } from 'zod'
import { idsOf } from '../../schema/references.js'
import { kind } from '../../schema/slide.js'
import { inline, plain } from '../../schema/text.js'

export const schema = kind('chart', {
  chart: z.enum(['number', 'bar', 'area', 'log', 'share', 'field']).meta({
    description:
      'Large numbers; bars from zero; squares by area, where one number is many times another; dots on a logarithmic axis; parts of a hundred; the larger of two numbers as a field of equal marks, of which one is the smaller.',
  }),
  facts: idsOf('facts').min(1),
  highlight: idsOf('facts').min(1).optional().meta({
    description: 'Facts that the headline speaks of: they stand out, and the others are compared with them.',
  }),
  delta: z.enum(['times', 'share', 'difference', 'none']).optional().meta({
    description:
      'How the difference between two numbers is written between them: as a factor (`times`), as part of the larger (`share`), in their unit (`difference`), not at all (`none`). Without it: a factor from 1.5 on, points for per cents, else the difference.',
  }),
  whole: plain.optional().meta({
    field: 'plain',
    description: 'What 100% is, in a few words: told at that line of a logarithmic axis of per cents.',
  }),
  run: z.enum(['milliseconds', 'seconds', 'minutes', 'hours', 'days']).optional().meta({
    description:
      'What durations are given in: with `chart: bar`, their bars grow as long as they say once they are started, by one clock (at a stated scale where the longest takes too long).',
  }),
  text: inline.optional(),
})
