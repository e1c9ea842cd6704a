import { z } from 'zod'
import { idsOf } from '../../schema/references.js'
import { kind } from '../../schema/slide.js'

export const schema = kind('table', {
  dimensions: idsOf('dimensions').min(1),
  subjects: idsOf('subjects').min(1),
  reveal: z.enum(['none', 'rows']).default('none'),
})
