/** References to items by id: all must exist, and no list names one twice. */
import type { z } from 'zod'
import type { ProblemCode } from '../../problems/catalogue.js'
import { didYouMean } from '../../problems/suggest.js'
import { builtinModalities } from '../../schema/graph.js'
import { contentFile } from '../../schema/index.js'
import { slide } from '../../schema/outline.js'
import type { Referable } from '../../schema/references.js'
import { type Reference, references } from '../../schema/walk.js'
import { collections } from '../merge.js'
import type { Path } from '../nodes.js'
import type { CheckContext } from './context.js'

/** The code and the word of each collection. */
const told: Record<Referable, [ProblemCode, string]> = {
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
}

/** What a field names stands in its schema (`idOf`, `idsOf`): a new field needs nothing here. */
export function checkReferences(context: CheckContext): void {
  const { content } = context
  const slides = content.outline.flatMap((section) => section.slides)
  const known = knownIds(context)
  const check = (item: object, schema: z.core.$ZodType): void => {
    for (const reference of references(schema, item)) checkReference(context, item, reference, known)
  }
  for (const name of collections) {
    const schema = contentFile.shape[name].unwrap().element
    for (const item of content[name]) check(item, schema)
  }
  if (content.deck) check(content.deck, contentFile.shape.deck)
  for (const item of slides) {
    check(item, slide)
    if (item.kind === 'pipeline' || item.kind === 'compare') checkGroups(context, item)
  }
}

/** What a reference names must be there, or may stand in what could not be loaded; a list names nothing twice. */
function checkReference(context: CheckContext, item: object, reference: Reference, known: Known): void {
  const { path, to } = reference
  const [code, what] = told[to]
  const one = (id: string, at: Path): void => {
    if (!known[to].has(id)) context.unknown(item, at, code, what, id, known[to], to)
  }
  if (reference.form === 'one') return one(reference.id, path)
  if (reference.form === 'key') {
    const { id } = reference
    if (known[to].has(id) || context.mayExist(id, to)) return
    const details = { hint: didYouMean(id, known[to]) }
    return context.atKey(item, path, code, `There is no ${what} \`${id}\`.`, details)
  }
  const seen = new Set<string>()
  for (const [index, id] of reference.ids.entries()) {
    const at = [...path, index]
    if (seen.has(id)) {
      const hint = 'remove one of them'
      context.at(item, at, 'duplicate-reference', `\`${id}\` already stands in this list.`, { hint })
    } else one(id, at)
    seen.add(id)
  }
}

/** Groups and frames that a slide shows, and stages that it emphasises, must be in one of its pipelines. */
function checkGroups(
  context: CheckContext,
  slide: { groups?: string[] | undefined; frames?: string[] | undefined; emphasis?: string[] | undefined } & (
    { pipeline: string } | { pipelines: string[] }
  ),
): void {
  const ids = 'pipeline' in slide ? [slide.pipeline] : slide.pipelines
  const pipelines = context.content.pipelines.filter((pipeline) => ids.includes(pipeline.id))
  if (pipelines.length < new Set(ids).size) return
  const groups = pipelines.flatMap((pipeline) => (pipeline.groups ?? []).map((group) => group.id))
  for (const [index, id] of (slide.groups ?? []).entries()) {
    if (!groups.includes(id))
      context.unknown(slide, ['groups', index], 'unknown-group', 'group', id, groups, 'groups')
  }
  const frames = new Set(pipelines.flatMap((pipeline) => (pipeline.frames ?? []).map((frame) => frame.id)))
  for (const [index, id] of (slide.frames ?? []).entries())
    if (!frames.has(id)) context.unknown(slide, ['frames', index], 'unknown-frame', 'frame', id, frames, '')
  const stages = new Set(pipelines.flatMap((pipeline) => pipeline.stages.map((stage) => stage.id)))
  for (const [index, id] of (slide.emphasis ?? []).entries())
    if (!stages.has(id)) context.unknown(slide, ['emphasis', index], 'unknown-stage', 'stage', id, stages, '')
}

type Known = Record<Referable, Set<string>>

function knownIds(context: CheckContext): Known {
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
