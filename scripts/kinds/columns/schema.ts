import { z } from 'zod'
import { kind } from '../../schema/slide.js'
import { idOf } from '../../schema/references.js'
import { inline, plain } from '../../schema/text.js'

const panel = z.strictObject({
  title: plain,
  points: z.array(inline).optional(),
  text: inline.optional(),
  subject: idOf('subjects').optional(),
})

export const schema = kind('columns', { columns: z.array(panel).min(2).max(3) })
