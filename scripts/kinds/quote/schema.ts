import { kind } from '../../schema/slide.js'
import { inline, plain } from '../../schema/text.js'

export const schema = kind('quote', {
  quote: plain.meta({ field: 'plain', quoted: true }),
  stress: plain.optional().meta({
    field: 'plain',
    quoted: true,
    description: 'The words of the quotation that decide, as they stand in it: bold and underlined.',
  }),
  by: plain,
  text: inline.optional(),
})
