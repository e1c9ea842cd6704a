/** The outline: sections of slides, each of a known kind (scripts/kinds/). */
import { z } from 'zod'
import { schemas } from '../kinds/schemas.js'
import { id, plain } from './text.js'

export const slide = z.discriminatedUnion('kind', schemas)

export const section = z.strictObject({
  id,
  title: plain,
  appendix: z.boolean().default(false).meta({ description: 'An untimed appendix.' }),
  slides: z.array(slide).min(1),
})

export type SlideInput = z.output<typeof slide>
export type SlideKind = SlideInput['kind']
export type SectionInput = z.output<typeof section>

/** An outline entry of a kind. */
export type SlideInputOf<K extends SlideKind> = Extract<SlideInput, { kind: K }>
