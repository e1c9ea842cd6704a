import { kind } from '../../schema/slide.js'
import { id } from '../../schema/text.js'

export const schema = kind('correction', { claim: id })
