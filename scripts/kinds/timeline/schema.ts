import { kind, refs } from '../../schema/slide.js'
import { plain } from '../../schema/text.js'

export const schema = kind('timeline', { events: refs.min(1), markLabel: plain.optional() })
