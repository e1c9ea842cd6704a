import { idOf } from '../../schema/references.js'
import { kind } from '../../schema/slide.js'

export const schema = kind('correction', { claim: idOf('claims') })
