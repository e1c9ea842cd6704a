/** What a deck knows: subjects, dimensions, events, facts, claims, terms, sources. */
import { z } from 'zod'
import { idOf, idsOf } from './references.js'
import { address, arxiv, colour, date, doi, id, inline, isbn, plain } from './text.js'

export const modality = z.strictObject({
  id,
  label: plain,
  colour: colour()
    .optional()
    .meta({ description: 'Stroke and text colour on paper; contrast is checked. Neutral without it.' }),
  night: colour().optional().meta({ description: 'The colour on a dark slide.' }),
  icon: z.string().optional().meta({ description: 'Name of a Lucide icon.' }),
})

export const subject = z.strictObject({
  id,
  name: plain,
  full: plain.optional(),
  definition: inline
    .optional()
    .meta({ field: 'inline', description: 'What it is; stands in the handout’s glossary.' }),
  modalities: idsOf('modalities').default([]).meta({ description: 'Colours of its bar, in this order.' }),
})

export const cell = z.union([
  inline,
  z.strictObject({
    text: inline.optional(),
    modalities: idsOf('modalities').optional(),
    sources: idsOf('sources').optional(),
  }),
])

export const dimension = z.strictObject({
  id,
  label: plain,
  cells: z.record(idOf('subjects'), cell).meta({
    description: 'Subject id → what holds for it (inline text, or text with modalities and sources).',
  }),
  sources: idsOf('sources').default([]),
})

export const event = z.strictObject({
  id,
  date,
  label: plain,
  text: inline.optional(),
  subjects: idsOf('subjects').default([]),
  modalities: idsOf('modalities').optional().meta({
    description: 'Modalities that it is about, whose colours it takes; those of its subjects without them.',
  }),
  mark: z
    .boolean()
    .default(false)
    .meta({ description: 'Marked on the timeline, told in the slide’s `markLabel`.' }),
  sources: idsOf('sources').default([]),
})

export const fact = z.strictObject({
  id,
  statement: inline,
  label: plain.optional().meta({ description: 'Name of the bar or number.' }),
  value: z.number().optional().meta({
    description:
      'A number. It is shown with the digits that are written here (1.50, 6.02214076e23), grouped from five digits up (2024, 12,800).',
  }),
  format: z.enum(['plain', 'grouped', 'compact']).optional().meta({
    description:
      'How `value` is written: `plain` never groups digits, `grouped` does from four up, `compact` rounds and says 1.1M.',
  }),
  digits: z.int().min(1).max(17).optional().meta({
    description: 'Rounds what is shown of `value` to so many significant digits.',
  }),
  unit: plain.optional(),
  subject: idOf('subjects').optional().meta({
    description: 'Subject that the number is of: its bar, dot or square takes the colours of its modalities.',
  }),
  asOf: date
    .optional()
    .meta({ description: 'For what changes: the day it was so; told behind the statement.' }),
  arithmetic: plain.optional().meta({ description: 'How a computed number comes about.' }),
  sources: idsOf('sources').default([]),
})

export const verdicts = ['correct', 'imprecise', 'wrong', 'dated', 'opinion'] as const

/** Words of a claim that are put right in its sentence. */
const edit = z.union([
  z.strictObject({
    cut: plain.meta({ field: 'plain', quoted: true, description: 'Words of the quotation that are struck.' }),
    put: plain.optional().meta({ description: 'What is right in their place.' }),
  }),
  z.strictObject({
    after: plain.meta({ field: 'plain', quoted: true, description: 'Words of the quotation that stay.' }),
    put: plain.meta({ description: 'What is written in behind them.' }),
  }),
])

export const claim = z.strictObject({
  id,
  quote: plain.meta({ field: 'plain', quoted: true, description: 'What was claimed, as a short quotation.' }),
  where: plain.optional().meta({ description: 'Where it was claimed.' }),
  verdict: z.enum(verdicts),
  truth: inline.meta({ field: 'inline', description: 'What is true, in our words.' }),
  edits: z.array(edit).min(1).optional().meta({
    description: 'Puts the quotation right: its sentence stands large, words struck and written in.',
  }),
  sources: idsOf('sources').default([]),
})

export const term = z.strictObject({
  id,
  term: plain,
  aka: plain.optional(),
  definition: inline,
  sources: idsOf('sources').default([]),
})

export const source = z.strictObject({
  id,
  author: plain.meta({ field: 'plain', quoted: true }).optional(),
  short: plain
    .optional()
    .meta({ field: 'plain', description: 'Name in source lines; author and year without it.' }),
  title: plain.meta({ field: 'plain', quoted: true }),
  venue: plain.meta({ field: 'plain', quoted: true }).optional(),
  date: date.optional(),
  arxiv: arxiv.optional(),
  doi: doi.optional(),
  isbn: isbn.optional(),
  url: address().optional(),
  note: plain.optional(),
  checked: z.enum(['primary', 'secondary', 'memory', 'computed']).optional(),
})

export type Verdict = (typeof verdicts)[number]
