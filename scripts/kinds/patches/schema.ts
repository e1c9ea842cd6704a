import { z } from 'zod'
import { idsOf } from '../../schema/references.js'
import { kind } from '../../schema/slide.js'
import { id, inline, plain } from '../../schema/text.js'

const pair = () => z.array(z.int().min(1).max(100_000)).length(2)
const side = () => z.int().min(1).max(1000)

const setting = z.strictObject({
  id,
  name: plain.meta({ field: 'plain', description: 'Whose way it is, e.g. “LLaVA-1.5”.' }),
  pixels: pair().optional().meta({
    description: 'Width and height in pixels of what the encoder takes; with `patch`, or else give `tokens`.',
  }),
  patch: side().optional().meta({ description: 'Side of a patch in pixels.' }),
  merge: side()
    .optional()
    .meta({ description: 'So many patches by so many become one token; 1 without it.' }),
  tiles: pair().optional().meta({ description: 'The picture is cut into tiles, so many across and down.' }),
  overview: z.boolean().optional().meta({ description: 'The whole picture goes in before its tiles, too.' }),
  tokens: z
    .int()
    .min(1)
    .max(20_000)
    .optional()
    .meta({ description: 'A fixed number of tokens, of which none has a square of its own.' }),
  note: plain.optional().meta({ description: 'A remark, in place of the sum where `tokens` are given.' }),
  sources: idsOf('sources').min(1),
})

export const schema = kind('patches', {
  picture: z
    .strictObject({
      image: z.string().meta({ description: 'A file of the deck folder.' }),
      alt: plain.meta({ field: 'plain', description: 'What is to be seen, for those who do not see it.' }),
    })
    .meta({ description: 'The picture that becomes tokens.' }),
  question: plain.meta({
    field: 'plain',
    description: 'The question that goes in with the picture, with a | between its tokens: “What| is| it|?”.',
  }),
  settings: z
    .array(setting)
    .min(1)
    .max(4)
    .meta({ description: 'Ways to cut the picture, of which the reader chooses one.' }),
  shown: id
    .optional()
    .meta({ description: 'Id of the way that is shown first, and on paper; else the first.' }),
  square: pair().optional().meta({
    description: 'Row and column of the square that is marked first, and on paper; counted from 1.',
  }),
  text: inline.optional(),
})
