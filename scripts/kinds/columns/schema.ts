import { z } from 'zod'
import { kind } from '../../schema/slide.js'
import { id, inline, plain } from '../../schema/text.js'

const panel = z.strictObject({
  title: plain,
  points: z.array(inline).optional(),
  text: inline.optional(),
  subject: id.optional(),
})

export const schema = kind('columns', { columns: z.array(panel).min(2).max(3) })
