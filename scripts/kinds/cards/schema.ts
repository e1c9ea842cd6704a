import { z } from 'zod'
import { kind } from '../../schema/slide.js'
import { idOf } from '../../schema/references.js'
import { inline, plain } from '../../schema/text.js'

export const schema = kind('cards', {
  cards: z
    .array(
      z.strictObject({
        title: plain,
        text: inline.optional(),
        icon: z.string().optional(),
        modality: idOf('modalities').optional(),
        mark: z
          .enum(['yes', 'no'])
          .optional()
          .meta({ description: 'A sign in the card’s corner: it agrees (yes), or it differs (no).' }),
      }),
    )
    .min(1),
  rows: z
    .array(
      z.strictObject({
        label: plain,
        items: z.array(plain).min(1),
        tone: z.enum(['neutral', 'warning']).default('neutral'),
      }),
    )
    .optional(),
  reveal: z.enum(['none', 'cards']).default('none'),
})
