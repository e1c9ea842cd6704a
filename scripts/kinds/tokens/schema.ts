import { z } from 'zod'
import { vocabularyNames } from '../../models/tokens/vocabularies.js'
import { kind } from '../../schema/slide.js'
import { inline, plain } from '../../schema/text.js'

export const schema = kind('tokens', {
  sentence: plain.meta({ field: 'plain', description: 'What is cut into tokens; one sentence is best.' }),
  vocabularies: z
    .array(z.enum(vocabularyNames))
    .min(1)
    .default([...vocabularyNames])
    .meta({
      description:
        'With whose tokens: of GPT-2 and GPT-3 (`gpt2`), GPT-4 (`cl100k`), GPT-4o (`o200k`). All three where none are named.',
    }),
  others: z
    .array(plain)
    .max(3)
    .optional()
    .meta({ description: 'Further sentences, of which only the counts are told.' }),
  text: inline.optional().meta({ description: 'A remark below.' }),
})
