/** Preferred words of a deck: what is written here, and what is not. */
import { z } from 'zod'
import { languageKey } from './text.js'

/** A word or a phrase, as it stands in texts. */
const phrase = z.string().meta({ description: 'A word or a phrase, without inline syntax.' })

export const wordRule = z.strictObject({
  use: phrase.meta({ description: 'The preferred word or phrase.' }),
  not: z
    .array(phrase)
    .min(1)
    .meta({ description: 'What must not stand in the deck’s texts instead: words and phrases.' }),
  lang: languageKey
    .optional()
    .meta({ description: 'Language of the texts that are looked through; all without it.' }),
  except: z
    .array(phrase)
    .optional()
    .meta({ description: 'Longer phrases in which a word of `not` is right, such as names.' }),
})

export type WordRule = z.output<typeof wordRule>
