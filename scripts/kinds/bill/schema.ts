import { z } from 'zod'
import { idOf, idsOf } from '../../schema/references.js'
import { kind } from '../../schema/slide.js'
import { date, id, inline, plain } from '../../schema/text.js'

const count = () => z.number().min(0).max(1e9)
const whole = () => z.int().min(1).max(1e6)

const amount = z.strictObject({
  id,
  label: plain.meta({ field: 'plain', description: 'What goes in, e.g. “Images”.' }),
  unit: plain.optional().meta({ description: 'What its number counts, e.g. “min”; nothing for pieces.' }),
  modality: idOf('modalities').optional(),
  per: whole()
    .optional()
    .meta({ description: 'So many of what rules count are in a unit: 60 seconds in a minute.' }),
  most: count().meta({ description: 'The most that a reader can choose.' }),
  step: count().optional().meta({ description: 'Steps in which it is chosen; 1 without it.' }),
  chosen: count().meta({ description: 'How much of it is shown first, and on paper.' }),
})

const each = z.record(z.string(), z.union([count(), z.array(count()).min(1).max(4)])).meta({
  description: 'Tokens of one, by the id of the amount; several are added up. What is missing can’t go in.',
})

const price = z.strictObject({
  million: count().meta({ description: 'For a million tokens that go in.' }),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .meta({ description: 'Its code, e.g. USD.' }),
  date,
})

const rule = z.strictObject({
  id,
  name: plain.meta({ field: 'plain', description: 'Who counts so, and since when.' }),
  each,
  window: z.int().min(1).max(1e9).optional().meta({ description: 'Tokens that the context holds.' }),
  price: price.optional(),
  sources: idsOf('sources').min(1),
})

const cache = z.strictObject({
  name: plain.meta({ field: 'plain', description: 'Whose cache it is.' }),
  layers: whole(),
  heads: whole().meta({ description: 'KV heads.' }),
  size: whole().meta({ description: 'Size of a head.' }),
  bytes: whole().meta({ description: 'Bytes of a number: 2 for fp16.' }),
  sources: idsOf('sources').min(1),
})

export const schema = kind('bill', {
  amounts: z.array(amount).min(1).max(5).meta({ description: 'What goes in; the reader chooses how much.' }),
  rules: z
    .array(rule)
    .min(1)
    .max(4)
    .meta({ description: 'How its tokens are counted; the reader chooses one.' }),
  shown: id
    .optional()
    .meta({ description: 'Id of the rule that is shown first, and on paper; else the first.' }),
  caches: z.array(cache).min(1).max(3).optional().meta({ description: 'Models whose KV cache is computed.' }),
  text: inline.optional(),
})
