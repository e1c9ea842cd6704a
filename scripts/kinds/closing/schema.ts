import { z } from 'zod'
import { kind } from '../../schema/slide.js'
import { inline } from '../../schema/text.js'

export const schema = kind('closing', { points: z.array(inline).min(1) })
