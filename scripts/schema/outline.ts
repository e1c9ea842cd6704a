/** The outline: sections of slides, each of a known kind. */
import { z } from 'zod'
import { longestCode } from './limits.js'
import { id, inline, notes, plain } from './text.js'

const refs = z.array(id)

const common = {
  id,
  headline: plain.meta({ field: 'plain', description: 'One sentence that states the finding.' }),
  kicker: plain.optional().meta({
    description:
      'Small line above the headline; the section’s title without it (none on `cover` and `section` slides).',
  }),
  minutes: z.number().min(0).optional().meta({ description: 'Planned minutes.' }),
  notes: notes.optional(),
  private: notes
    .optional()
    .meta({ field: 'notes', description: 'Notes for the presenter view only, in no published file.' }),
  sources: refs.optional().meta({ description: 'Sources beside those that the content names.' }),
  footnote: plain
    .optional()
    .meta({ description: 'A remark in the source line, e.g. “numbers are of their paper’s date”.' }),
  dark: z.boolean().optional().meta({ description: 'The slide stands on the dark ground.' }),
}

const kind = <K extends string, T extends z.core.$ZodLooseShape>(name: K, shape: T) =>
  z.strictObject({ kind: z.literal(name), ...common, ...shape })

const reveal = z.enum(['none', 'lanes', 'stages', 'groups']).default('none')

const diagramFacts = refs
  .min(1)
  .max(3)
  .optional()
  .meta({ description: 'Up to three facts with a `value`, as large numbers below the drawing.' })

const panel = z.strictObject({
  title: plain,
  points: z.array(inline).optional(),
  text: inline.optional(),
  subject: id.optional(),
})

export const slide = z.discriminatedUnion('kind', [
  kind('cover', { text: inline.optional() }),
  kind('agenda', {}),
  kind('section', { text: inline.optional() }),
  kind('statement', { text: inline, points: z.array(inline).optional() }),
  kind('pipeline', {
    pipeline: id,
    reveal,
    groups: refs.optional(),
    facts: diagramFacts,
    text: inline.optional(),
  }),
  kind('compare', {
    pipelines: refs.min(2).max(4),
    view: z.enum(['auto', 'overview', 'detail']).default('auto'),
    groups: refs.optional().meta({ description: 'Only these groups (detail).' }),
    reveal,
    facts: diagramFacts,
    text: inline.optional(),
  }),
  kind('table', {
    dimensions: refs.min(1),
    subjects: refs.min(1),
    reveal: z.enum(['none', 'rows']).default('none'),
  }),
  kind('timeline', { events: refs.min(1), markLabel: plain.optional() }),
  kind('cards', {
    cards: z
      .array(
        z.strictObject({
          title: plain,
          text: inline.optional(),
          icon: z.string().optional(),
          modality: id.optional(),
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
  }),
  kind('chart', {
    chart: z.enum(['number', 'bar', 'log', 'share']),
    facts: refs.min(1),
    highlight: refs.min(1).optional().meta({
      description: 'Facts that the headline speaks of: they stand out. The largest one without it.',
    }),
    text: inline.optional(),
  }),
  kind('image', { image: z.string(), alt: plain, caption: inline.optional() }),
  kind('code', {
    code: z.string().max(longestCode),
    language: z.string().default('text'),
    caption: inline.optional(),
  }),
  kind('quote', { quote: plain, by: plain, text: inline.optional() }),
  kind('columns', { columns: z.array(panel).min(2).max(3) }),
  kind('correction', { claim: id }),
  kind('glossary', { terms: refs.optional().meta({ description: 'All terms without it.' }) }),
  kind('sources', {}),
  kind('closing', { points: z.array(inline).min(1) }),
])

export const section = z.strictObject({
  id,
  title: plain,
  appendix: z.boolean().default(false).meta({ description: 'An untimed appendix.' }),
  slides: z.array(slide).min(1),
})

export type SlideInput = z.output<typeof slide>
export type SlideKind = SlideInput['kind']
export type SectionInput = z.output<typeof section>
