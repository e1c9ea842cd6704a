import { kind } from '../../schema/slide.js'
import { inline } from '../../schema/text.js'

export const schema = kind('section', { text: inline.optional() })
