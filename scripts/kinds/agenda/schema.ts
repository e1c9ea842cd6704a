import { kind } from '../../schema/slide.js'

export const schema = kind('agenda', {})
