import { kind } from '../../schema/slide.js'
import { inline, plain, raw } from '../../schema/text.js'

export const schema = kind('mermaid', {
  diagram: raw.meta({
    field: 'raw',
    quoted: true,
    description:
      'The text of a Mermaid diagram of any type, common or per language. It is drawn at build time, in the deck’s colours and type.',
  }),
  description: plain.meta({
    field: 'plain',
    description: 'What the diagram shows, in words: for who cannot see it, and for the search.',
  }),
  caption: inline.optional(),
})
