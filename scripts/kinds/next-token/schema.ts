import { z } from 'zod'
import { kind } from '../../schema/slide.js'
import { inline, plain } from '../../schema/text.js'

export const schema = kind('next-token', {
  before: plain.meta({ field: 'plain', description: 'The text so far.' }),
  candidates: z
    .array(z.strictObject({ text: plain, score: z.number().min(-50).max(50) }))
    .min(2)
    .max(10)
    .optional()
    .meta({ description: 'What may come next, with its score (a logit, before the softmax).' }),
  model: plain.optional().meta({
    field: 'plain',
    description:
      'Where the scores come from: a model by its name, or “made up for this example”. With `counted`, the name of its `text`.',
  }),
  counted: z
    .strictObject({
      text: plain.optional().meta({
        field: 'plain',
        description: 'What is counted; without it the notes of all slides, in the language of the slide.',
      }),
      back: z.number().int().min(0).max(3).default(1).meta({
        description: 'Tokens that it looks back at first; fewer where they never stand together.',
      }),
    })
    .optional()
    .meta({
      description:
        'Instead of `candidates`: a real model of the smallest kind, which counts how often each word, Chinese character or mark came after the last few ones.',
    }),
  temperature: z
    .number()
    .min(0.1)
    .max(2)
    .default(1)
    .meta({ description: 'Scores are divided by it before the softmax.' }),
  topP: z
    .number()
    .min(0.05)
    .max(1)
    .default(1)
    .meta({ description: 'The likeliest candidates whose shares reach this sum stay; 1 keeps all.' }),
  seed: z
    .number()
    .int()
    .min(0)
    .max(999_999)
    .default(1)
    .meta({ description: 'Of the draws, which repeat themselves.' }),
  text: inline.optional().meta({ description: 'A remark below.' }),
})
