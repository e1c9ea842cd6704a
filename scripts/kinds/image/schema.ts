import { z } from 'zod'
import { kind } from '../../schema/slide.js'
import { inline, plain } from '../../schema/text.js'

export const schema = kind('image', { image: z.string(), alt: plain, caption: inline.optional() })
