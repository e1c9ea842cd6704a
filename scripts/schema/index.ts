/** One content file: any of the collections. A deck is all files of its folder, taken together. */
import { z } from 'zod'
import { coverageItem } from './coverage.js'
import { pipeline } from './graph.js'
import { claim, dimension, event, fact, modality, source, subject, term } from './knowledge.js'
import { section } from './outline.js'
import { idsOf } from './references.js'
import { mostStages, pictureLimits } from './limits.js'
import { wordRule } from './wording.js'
import { address, colour, date, host, id, inline, languageKey, languageTag, plain } from './text.js'

export const language = z.strictObject({
  name: z.string().meta({ description: 'The language’s own name, e.g. 中文.' }),
  tag: languageTag
    .optional()
    .meta({ description: 'BCP 47 tag for the page, e.g. zh-CN; the key without it.' }),
  dir: z
    .enum(['ltr', 'rtl'])
    .meta({
      description: 'Where its lines begin; without it, as its script has it: rtl in Arabic and Hebrew.',
    })
    .optional(),
  strings: z.record(z.string(), z.string()).optional().meta({
    description: 'Words of the interface, for a language that Diptych does not bring (or to change them).',
  }),
})

export const font = z.strictObject({
  family: z.string(),
  package: z
    .string()
    .meta({ description: 'npm package that holds the font files, e.g. @fontsource/noto-sans-jp.' }),
  subset: z
    .string()
    .optional()
    .meta({ description: 'Subset name in the file names, e.g. japanese; all without it.' }),
})

export const pictures = z
  .strictObject({
    megabytes: z
      .number()
      .positive()
      .max(1000)
      .default(pictureLimits.megabytes)
      .meta({ description: 'Largest file of a picture, in MB (of 1024 × 1024 bytes).' }),
    megapixels: z.number().positive().max(1000).default(pictureLimits.megapixels).meta({
      description:
        'Most pixels of a picture, in millions. Each million costs time and memory in every reader’s browser.',
    }),
  })
  .meta({ description: 'How large the files of `image` slides may be.' })

export const diagrams = z
  .strictObject({
    stages: z
      .int()
      .positive()
      .max(2000)
      .default(mostStages)
      .meta({ description: 'Most stages of a pipeline. Each takes time to plan and to draw.' }),
  })
  .meta({ description: 'How large pipelines may be.' })

export const deck = z.strictObject({
  title: plain,
  subtitle: plain.optional(),
  description: plain.optional(),
  languages: z.record(languageKey, language),
  author: plain.optional(),
  affiliation: plain.optional(),
  date: date.optional(),
  version: z.string().optional(),
  copyright: plain.optional(),
  licence: plain.optional(),
  address: address()
    .optional()
    .meta({ description: 'Where the deck is hosted; for links, QR code and cards.' }),
  embed: z
    .union([z.literal(true), z.array(host()).min(1)])
    .optional()
    .meta({
      description:
        'Pages of others may show the deck in a frame: all (`true`), or those of these hosts. Without it, none may.',
    }),
  keywords: z.array(plain).optional(),
  pictures: pictures.optional(),
  diagrams: diagrams.optional(),
  accent: colour().optional(),
  fonts: z.array(font).optional(),
  systemFonts: z
    .boolean()
    .default(false)
    .meta({ description: 'Allow the reader’s fonts for characters that the deck’s fonts lack.' }),
  minutes: z
    .number()
    .positive()
    .optional()
    .meta({ description: 'Length of the talk; the main part’s minutes must add up to it.' }),
  rules: z
    .record(z.string(), z.enum(['off', 'warning', 'error']))
    .optional()
    .meta({
      description:
        'By code of a warning, as it is told: `off` where the deck does not want it, `error` where it must not build with it.',
    }),
  variants: z
    .array(z.strictObject({ id, name: plain, minutes: z.number().positive(), skip: idsOf('outline') }))
    .optional()
    .meta({
      description: 'Shorter versions that skip slides; the presenter’s notes of those slides name them.',
    }),
  credit: inline
    .optional()
    .meta({ field: 'inline', description: 'A line on the cover, e.g. what the deck is adapted from.' }),
})

/** Schema of one content file. Each collection may be spread over any number of files. */
export const contentFile = z.strictObject({
  deck: deck.optional(),
  modalities: z.array(modality).optional(),
  subjects: z.array(subject).optional(),
  pipelines: z.array(pipeline).optional(),
  dimensions: z.array(dimension).optional(),
  events: z.array(event).optional(),
  facts: z.array(fact).optional(),
  claims: z.array(claim).optional(),
  terms: z.array(term).optional(),
  sources: z.array(source).optional(),
  wording: z.array(wordRule).optional().meta({
    description: 'Preferred words: `check` tells where a text of the deck has another one.',
  }),
  coverage: z.array(coverageItem).optional().meta({
    description: 'What the deck has to cover: `check` tells what no slide does.',
  }),
  outline: z.array(section).optional(),
})

export type ContentFile = z.output<typeof contentFile>
export type DeckInput = z.output<typeof deck>

/** All files of a deck folder merged: what loading gives when there is no problem. */
export interface DeckContent {
  id: string
  deck: DeckInput
  modalities: z.output<typeof modality>[]
  subjects: z.output<typeof subject>[]
  pipelines: z.output<typeof pipeline>[]
  dimensions: z.output<typeof dimension>[]
  events: z.output<typeof event>[]
  /** `written`: the value as it stands in the file, where it stands in one. */
  facts: (z.output<typeof fact> & { written?: string })[]
  claims: z.output<typeof claim>[]
  terms: z.output<typeof term>[]
  sources: z.output<typeof source>[]
  coverage: z.output<typeof coverageItem>[]
  outline: z.output<typeof section>[]
}
