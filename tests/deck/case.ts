/** A deck model written down to be read: without what is empty, inline text as it is written, drawings in a few words. */
import type { DeckModel, DiagramView } from '../../scripts/deck/model.js'
import type { Inline } from '../../scripts/schema/inline.js'

/** What a case keeps of a deck in one language. */
export const written = ({ meta, sections, slides, sources, variants }: DeckModel): unknown =>
  compact({
    meta,
    sections,
    slides: slides.map((slide) => {
      const { kind, id, part, ...rest } = slide
      const listed = kind === 'sources' ? { references: slide.references.map(({ number }) => number) } : {}
      return { kind, id, part: part && `${part.n}/${part.of}`, ...rest, ...listed, place: undefined }
    }),
    sources,
    variants,
  })

function compact(value: unknown): unknown {
  if (isInline(value)) return value.map(markup).join('')
  if (Array.isArray(value)) return value.map(compact)
  if (typeof value !== 'object' || value === null) return value
  if ('mermaid' in value && !('kind' in value)) return drawing(value as DiagramView)
  const fields = Object.entries(value)
    .map(([key, field]) => [key, compact(field)] as const)
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
  return Object.fromEntries(fields.filter(([, field]) => !isEmpty(field)))
}

/** In which order a model's fields are set is no matter of what it says. */
const FIRST = ['meta', 'sections', 'slides', 'kind', 'id', 'part', 'number', 'headline', 'kicker', 'section']
const rank = (key: string): number => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length)

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0)

const isInline = (value: unknown): value is Inline[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((node) => typeof node === 'object' && 'type' in node)

function markup(node: Inline): string {
  if (node.type === 'text') return node.value
  if (node.type === 'code') return `\`${node.value}\``
  if (node.type === 'cite') return `[@${node.source}]`
  const inner = node.children.map(markup).join('')
  if (node.type === 'link') return `[${inner}](${node.href})`
  if (node.type === 'term') return `[${inner}](#${node.term})`
  return node.type === 'strong' ? `**${inner}**` : `*${inner}*`
}

/** What is drawn is told by the text alternative; where it stands is the layout's (../diagram/layout/cases). */
const drawing = ({ id, part, width, height, steps, title, description, difference }: DiagramView) =>
  compact({
    ...{ id, part: part && `${part.n}/${part.of} ${part.label ?? ''}`.trim(), box: [width, height], steps },
    ...{ title, description: description.split('\n'), difference },
  })
