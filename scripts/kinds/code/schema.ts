import { z } from 'zod'
import { longestCode } from '../../schema/limits.js'
import { kind } from '../../schema/slide.js'
import { inline } from '../../schema/text.js'

export const schema = kind('code', {
  code: z.string().max(longestCode),
  language: z.string().default('text'),
  caption: inline.optional(),
})
