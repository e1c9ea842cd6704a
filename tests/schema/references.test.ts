/** What a field names stands in its schema, and is found in a value by it. */
import { z } from 'zod'
import { expect, it } from 'vitest'
import { contentFile } from '../../scripts/schema/index.js'
import { slide } from '../../scripts/schema/outline.js'
import { references, unwrap } from '../../scripts/schema/walk.js'
import { id } from '../../scripts/schema/text.js'

it('are found in an item: one, a list, and keys', () => {
  const dimension = contentFile.shape.dimensions.unwrap().element
  const cells = { sql: 'text', document: { text: 'x', sources: ['s'], modalities: ['text', 'table'] } }
  expect(references(dimension, { id: 'd', label: 'D', cells, sources: ['a', 'b'] })).toEqual([
    { path: ['cells', 'sql'], to: 'subjects', form: 'key', id: 'sql' },
    { path: ['cells', 'document'], to: 'subjects', form: 'key', id: 'document' },
    { path: ['cells', 'document', 'sources'], to: 'sources', form: 'list', ids: ['s'] },
    { path: ['cells', 'document', 'modalities'], to: 'modalities', form: 'list', ids: ['text', 'table'] },
    { path: ['sources'], to: 'sources', form: 'list', ids: ['a', 'b'] },
  ])
  const columns = [{ title: 'A' }, { title: 'B', subject: 'sql' }]
  expect(references(slide, { id: 'x', kind: 'columns', headline: 'X', columns })).toEqual([
    { path: ['columns', 1, 'subject'], to: 'subjects', form: 'one', id: 'sql' },
  ])
})

/** Paths of the schema at which an id stands of which the schema doesn’t say what it names. */
function bareIds(schema: z.core.$ZodType, path: string): string[] {
  const bare = unwrap(schema)
  if (bare === id) return [path]
  const def = (bare as z.core.$ZodTypes)._zod.def
  if (def.type === 'object')
    return Object.entries(def.shape).flatMap(([key, inner]) => bareIds(inner, `${path}.${key}`))
  if (def.type === 'array') return bareIds(def.element, path)
  if (def.type === 'record') return [...bareIds(def.keyType, path), ...bareIds(def.valueType, path)]
  if (def.type === 'union') return def.options.flatMap((option) => bareIds(option, path))
  return def.type === 'tuple' ? def.items.flatMap((item) => bareIds(item, path)) : []
}

it('are told by every field but items’ own ids, and what a pipeline says of itself', () => {
  const bare = new Set(bareIds(contentFile, '').filter((path) => !path.endsWith('.id')))
  expect([...bare].sort()).toEqual([
    // Stages and groups of the pipeline itself, or of those that a slide shows (content/check/graphs.ts, references.ts).
    '.outline.slides.emphasis',
    '.outline.slides.frames',
    '.outline.slides.groups',
    // A setting of the slide itself (content/check/patches.ts).
    '.outline.slides.shown',
    '.pipelines.edges',
    '.pipelines.edges.from',
    '.pipelines.edges.to',
    '.pipelines.frames.stages',
    '.pipelines.groups.main',
    '.pipelines.groups.stages',
  ])
})
