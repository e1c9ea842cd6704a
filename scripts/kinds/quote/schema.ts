import { kind } from '../../schema/slide.js'
import { inline, plain } from '../../schema/text.js'

export const schema = kind('quote', { quote: plain, by: plain, text: inline.optional() })
