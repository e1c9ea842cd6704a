/** Texts for every field of the schema: what a skeleton leaves out is filled in, each field with a text of its own. */
import { z } from 'zod'
import { textKind, unwrap } from '../../../scripts/schema/walk.js'
import { date } from '../../../scripts/schema/text.js'

type Schema = z.core.$ZodType
type Def = z.core.$ZodTypes['_zod']['def']
const defOf = (schema: Schema): Def => (schema as z.core.$ZodTypes)._zod.def

/** A field with what was put in it. */
export interface Filled {
  /** Where it stands, e.g. `facts.label`, `outline.slides<quote>.by`, `deck.credit`. */
  field: string
  /** By language; the same in all where the field knows none. */
  text: Record<string, string>
}

/** Is it a date that an author gives, under what makes it optional? */
function isDate(schema: Schema): boolean {
  const def = defOf(schema)
  return schema === date || (def.type === 'optional' && isDate(def.innerType))
}

/** The branch of a union of kinds, and its name. */
function branchOf(options: readonly Schema[], value: unknown): { schema: Schema; name: string } | undefined {
  for (const schema of options) {
    const def = defOf(unwrap(schema))
    if (def.type !== 'object' || typeof value !== 'object' || value === null) continue
    const kind = def.shape['kind'] && defOf(def.shape['kind'])
    if (kind?.type !== 'literal') {
      if (Object.keys(value).every((key) => key in def.shape)) return { schema, name: '' }
      continue
    }
    if (kind.values.includes((value as { kind: string }).kind))
      return { schema, name: `<${(value as { kind: string }).kind}>` }
  }
  return undefined
}

/** Every text field and date that the schema has. */
export function fieldsOf(schema: Schema, path = ''): string[] {
  if (textKind(schema) || isDate(schema)) return [path]
  const def = defOf(unwrap(schema))
  if (def.type === 'object')
    return Object.entries(def.shape).flatMap(([key, inner]) => fieldsOf(inner, path ? `${path}.${key}` : key))
  if (def.type === 'array') return fieldsOf(def.element, path)
  if (def.type === 'record') return fieldsOf(def.valueType, path)
  if (def.type !== 'union') return []
  return def.options.flatMap((option) => {
    const shape = defOf(unwrap(option))
    const kind = shape.type === 'object' && shape.shape['kind'] ? defOf(shape.shape['kind']) : undefined
    return fieldsOf(option, kind?.type === 'literal' ? `${path}<${String(kind.values[0])}>` : path)
  })
}

/**
 * The skeleton with a text in each of its text fields, those that it leaves out included. Lists of texts get one;
 * objects that the skeleton leaves out get none.
 *
 * @param next the text of a field's next use
 */
export function fill(
  schema: Schema,
  value: unknown,
  next: (field: string, kind: 'text' | 'date') => unknown,
  path = '',
): unknown {
  if (textKind(schema)) return value ?? next(path, 'text')
  if (isDate(schema)) return value ?? next(path, 'date')
  const bare = unwrap(schema)
  const def = defOf(bare)
  if (def.type === 'union') {
    if (value === '' && def.options.some((option) => textKind(option))) return next(path, 'text')
    const branch = branchOf(def.options, value)
    return branch ? fill(branch.schema, value, next, path + branch.name) : value
  }
  if (def.type === 'array') {
    if (Array.isArray(value)) return value.map((item: unknown) => fill(def.element, item, next, path))
    return value ?? (textKind(def.element) ? [next(path, 'text')] : undefined)
  }
  if (def.type === 'record' && typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        // A mark of a place for a text.
        inner === '' ? next(path, 'text') : fill(def.valueType, inner, next, path),
      ]),
    )
  if (def.type !== 'object' || typeof value !== 'object' || value === null) return value
  return {
    ...value,
    ...Object.fromEntries(
      Object.entries(def.shape).map(([key, inner]) => [
        key,
        fill(inner, (value as Record<string, unknown>)[key], next, path ? `${path}.${key}` : key),
      ]),
    ),
  }
}
