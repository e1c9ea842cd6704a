import { kind } from '../../schema/slide.js'
import { inline, plain } from '../../schema/text.js'

export const schema = kind('quote', {
  quote: plain.meta({ field: 'plain', quoted: true }),
  by: plain,
  text: inline.optional(),
})
