import { z } from 'zod'
import { kind, refs } from '../../schema/slide.js'

export const schema = kind('table', {
  dimensions: refs.min(1),
  subjects: refs.min(1),
  reveal: z.enum(['none', 'rows']).default('none'),
})
