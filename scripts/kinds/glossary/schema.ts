import { idsOf } from '../../schema/references.js'
import { kind } from '../../schema/slide.js'

export const schema = kind('glossary', {
  terms: idsOf('terms').optional().meta({ description: 'All terms without it.' }),
})
