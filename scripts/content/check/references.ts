/** References to items by id: all must exist, and no list names one twice. */
import type { ProblemCode } from '../../problems/catalogue.js'
import { didYouMean } from '../../problems/suggest.js'
import { builtinModalities } from '../../schema/graph.js'
import type { Path } from '../nodes.js'
import type { CheckContext } from './context.js'

type Kind = keyof typeof kinds

const kinds = {
  subjects: ['unknown-subject', 'subject'],
  modalities: ['unknown-modality', 'modality'],
  sources: ['unknown-source', 'source'],
  pipelines: ['unknown-pipeline', 'pipeline'],
  dimensions: ['unknown-dimension', 'dimension'],
  events: ['unknown-event', 'event'],
  facts: ['unknown-fact', 'fact'],
  claims: ['unknown-claim', 'claim'],
  terms: ['unknown-term', 'term'],
  outline: ['unknown-slide', 'slide'],
} as const satisfies Record<string, [ProblemCode, string]>

export function checkReferences(context: CheckContext): void {
  const { content } = context
  const slides = content.outline.flatMap((section) => section.slides)
  const known = knownIds(context)

  const one = (item: object, path: Path, kind: Kind, id: string | undefined): void => {
    if (id === undefined || known[kind].has(id)) return
    context.unknown(item, path, kinds[kind][0], kinds[kind][1], id, known[kind], kind)
  }
  const many = (item: object, path: Path, kind: Kind, ids: readonly string[] | undefined): void => {
    const seen = new Set<string>()
    for (const [index, id] of (ids ?? []).entries()) {
      if (seen.has(id)) {
        const hint = 'remove one of them'
        context.at(item, [...path, index], 'duplicate-reference', `\`${id}\` already stands in this list.`, {
          hint,
        })
      } else one(item, [...path, index], kind, id)
      seen.add(id)
    }
  }

  for (const item of content.subjects) many(item, ['modalities'], 'modalities', item.modalities)
  for (const item of content.pipelines) {
    one(item, ['subject'], 'subjects', item.subject)
    many(item, ['sources'], 'sources', item.sources)
    for (const [index, stage] of item.stages.entries()) {
      if (stage.modality !== 'none') one(item, ['stages', index, 'modality'], 'modalities', stage.modality)
      one(item, ['stages', index, 'expands'], 'pipelines', stage.expands)
    }
  }
  for (const item of content.dimensions) {
    many(item, ['sources'], 'sources', item.sources)
    for (const [subject, cell] of Object.entries(item.cells)) {
      if (!known.subjects.has(subject) && !context.mayExist(subject, 'subjects')) {
        context.atKey(item, ['cells', subject], 'unknown-subject', `There is no subject \`${subject}\`.`, {
          hint: didYouMean(subject, known.subjects),
        })
      }
      if (typeof cell !== 'object') continue
      if (Array.isArray(cell['modalities']))
        many(item, ['cells', subject, 'modalities'], 'modalities', cell['modalities'])
      if (Array.isArray(cell['sources']))
        many(item, ['cells', subject, 'sources'], 'sources', cell['sources'])
    }
  }
  for (const item of content.events) {
    many(item, ['subjects'], 'subjects', item.subjects)
    many(item, ['sources'], 'sources', item.sources)
  }
  for (const item of [...content.facts, ...content.claims, ...content.terms])
    many(item, ['sources'], 'sources', item.sources)
  for (const [index, variant] of (content.deck?.variants ?? []).entries()) {
    if (content.deck) many(content.deck, ['variants', index, 'skip'], 'outline', variant.skip)
  }
  for (const slide of slides) {
    many(slide, ['sources'], 'sources', slide.sources)
    if (slide.kind === 'pipeline') one(slide, ['pipeline'], 'pipelines', slide.pipeline)
    if (slide.kind === 'compare') many(slide, ['pipelines'], 'pipelines', slide.pipelines)
    if (slide.kind === 'pipeline' || slide.kind === 'compare') {
      many(slide, ['facts'], 'facts', slide.facts)
      checkGroups(context, slide)
    }
    if (slide.kind === 'table') {
      many(slide, ['dimensions'], 'dimensions', slide.dimensions)
      many(slide, ['subjects'], 'subjects', slide.subjects)
    }
    if (slide.kind === 'timeline') many(slide, ['events'], 'events', slide.events)
    if (slide.kind === 'chart') {
      many(slide, ['facts'], 'facts', slide.facts)
      many(slide, ['highlight'], 'facts', slide.highlight)
    }
    if (slide.kind === 'correction') one(slide, ['claim'], 'claims', slide.claim)
    if (slide.kind === 'glossary') many(slide, ['terms'], 'terms', slide.terms)
    if (slide.kind === 'cards') {
      for (const [index, card] of slide.cards.entries())
        one(slide, ['cards', index, 'modality'], 'modalities', card.modality)
    }
    if (slide.kind === 'columns') {
      for (const [index, column] of slide.columns.entries())
        one(slide, ['columns', index, 'subject'], 'subjects', column.subject)
    }
  }
}

/** Groups that a slide shows must be in one of its pipelines. */
function checkGroups(
  context: CheckContext,
  slide: { groups?: string[] | undefined } & ({ pipeline: string } | { pipelines: string[] }),
): void {
  const ids = 'pipeline' in slide ? [slide.pipeline] : slide.pipelines
  const pipelines = context.content.pipelines.filter((pipeline) => ids.includes(pipeline.id))
  if (pipelines.length < new Set(ids).size) return
  const groups = pipelines.flatMap((pipeline) => (pipeline.groups ?? []).map((group) => group.id))
  for (const [index, id] of (slide.groups ?? []).entries()) {
    if (!groups.includes(id))
      context.unknown(slide, ['groups', index], 'unknown-group', 'group', id, groups, 'groups')
  }
}

function knownIds(context: CheckContext): Record<Kind, Set<string>> {
  const { content } = context
  const ids = (items: readonly { id: string }[]): Set<string> => new Set(items.map((item) => item.id))
  return {
    subjects: ids(content.subjects),
    modalities: new Set([...builtinModalities, ...ids(content.modalities)]),
    sources: ids(content.sources),
    pipelines: ids(content.pipelines),
    dimensions: ids(content.dimensions),
    events: ids(content.events),
    facts: ids(content.facts),
    claims: ids(content.claims),
    terms: ids(content.terms),
    outline: ids(content.outline.flatMap((section) => section.slides)),
  }
}
