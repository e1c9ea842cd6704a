import { kind, refs } from '../../schema/slide.js'

export const schema = kind('glossary', {
  terms: refs.optional().meta({ description: 'All terms without it.' }),
})
