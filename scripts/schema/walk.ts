/**
 * Reading a zod schema beside a value: which schema holds at a path, which text fields a value has, which items it
 * names.
 */
import { z } from 'zod'
import type { Referable } from './references.js'
import type { Form } from './text.js'

type Schema = z.core.$ZodType

/** The kinds of text field; see ./text.ts. */
export type FieldKind = 'plain' | 'inline' | 'notes' | 'raw'

export interface TextField {
  path: (string | number)[]
  kind: FieldKind
  /** Words of others: a quotation, a title. */
  quoted?: true
  /** Common text, or text by language. */
  value: string | Record<string, string>
}

/** What an optional, default or transform wrapper is put around. */
function inner(schema: Schema): Schema | undefined {
  const def = (schema as z.core.$ZodTypes)._zod.def
  if (def.type === 'optional' || def.type === 'default' || def.type === 'nullable') return def.innerType
  return def.type === 'pipe' ? def.in : undefined
}

/** The schema under optional, default and transform wrappers. */
export function unwrap(schema: Schema): Schema {
  const bare = inner(schema)
  return bare ? unwrap(bare) : schema
}

/** A word of a schema's metadata (`.meta()`), or of what its wrappers are put around. */
function metaOf(schema: Schema | undefined, key: 'field' | 'form' | 'quoted' | 'refersTo'): unknown {
  return schema && (z.globalRegistry.get(schema)?.[key] ?? metaOf(inner(schema), key))
}

/** The kind of text that a schema holds, whatever makes it optional; undefined for what is no text field. */
export const textKind = (schema: Schema): FieldKind | undefined =>
  metaOf(schema, 'field') as FieldKind | undefined

/** The branch of a union that a value is meant for. */
function branchFor(options: readonly Schema[], value: unknown): Schema | undefined {
  const fitting = options.filter((option) => shapeFits(unwrap(option), value))
  return (
    fitting.find((option) => z.safeParse(option, value).success) ??
    fitting.find((option) => knowsKeys(unwrap(option), value)) ??
    fitting[0]
  )
}

/** Is it an object schema that has every key of a value? A record takes any key: it is hardly what was meant. */
function knowsKeys(schema: Schema, value: unknown): boolean {
  const def = (schema as z.core.$ZodTypes)._zod.def
  return def.type === 'object' && Object.keys(Object(value)).every((key) => Object.hasOwn(def.shape, key))
}

function shapeFits(schema: Schema, value: unknown): boolean {
  const def = (schema as z.core.$ZodTypes)._zod.def
  switch (def.type) {
    case 'string':
      return typeof value === 'string'
    case 'array':
      return Array.isArray(value)
    case 'tuple':
      return Array.isArray(value) && value.length === def.items.length
    case 'record':
      return isRecord(value)
    case 'object':
      return isRecord(value) && matchesLiterals(def.shape, value)
    case 'union':
      return def.options.some((option) => shapeFits(unwrap(option), value))
    default:
      return z.safeParse(schema, value).success
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Do the literals of an object schema (a discriminator) fit? */
function matchesLiterals(shape: Readonly<Record<string, Schema>>, value: Record<string, unknown>): boolean {
  return Object.entries(shape).every(([key, schema]) => {
    const def = (schema as z.core.$ZodTypes)._zod.def
    return def.type !== 'literal' || def.values.includes(value[key] as string)
  })
}

/** The schema of one step down, for a value at hand. */
function child(schema: Schema, value: unknown, step: string | number): Schema | undefined {
  const bare = unwrap(schema)
  const def = (bare as z.core.$ZodTypes)._zod.def
  // A key such as `constructor` is no key of the shape, although every object answers to it.
  if (def.type === 'object') return Object.hasOwn(def.shape, step) ? def.shape[String(step)] : undefined
  if (def.type === 'array') return def.element
  if (def.type === 'tuple') return def.items[Number(step)]
  if (def.type === 'record') return def.valueType
  if (def.type === 'union') {
    const branch = branchFor(def.options, value)
    return branch && child(branch, value, step)
  }
  return undefined
}

interface Found {
  schema: Schema
  value: unknown
}

/** The schema that holds at a path of a value, and what stands there. */
function at(schema: Schema, value: unknown, path: readonly (string | number)[]): Found | undefined {
  let found: Found | undefined = { schema, value }
  for (const step of path) {
    const next: Schema | undefined = found && child(found.schema, found.value, step)
    found = next && { schema: next, value: isContainer(found?.value) ? found.value[step] : undefined }
  }
  return found
}

const isContainer = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null

/** The schema of an object or of a record that a value is meant for, of a union its branch. */
function branchAt(found: Found | undefined): Schema | undefined {
  const bare = found && unwrap(found.schema)
  const def = bare && (bare as z.core.$ZodTypes)._zod.def
  if (def?.type !== 'union') return bare
  const branch = branchFor(def.options, found?.value)
  return branch && branchAt({ schema: branch, value: found?.value })
}

/** Keys that an object may have at a path of a value; empty where it is no object. */
export function keysAt(schema: Schema, value: unknown, path: readonly (string | number)[]): string[] {
  const found = branchAt(at(schema, value, path))
  const def = found && (found as z.core.$ZodTypes)._zod.def
  return def?.type === 'object' ? Object.keys(def.shape) : []
}

/** The form that the value at a path must have, where its schema tells one. */
export const formAt = (
  schema: Schema,
  value: unknown,
  path: readonly (string | number)[],
): Form | undefined => metaOf(at(schema, value, path)?.schema, 'form') as Form | undefined

/** The form of the keys of the record at a path. */
export function keyFormAt(
  schema: Schema,
  value: unknown,
  path: readonly (string | number)[],
): Form | undefined {
  const found = branchAt(at(schema, value, path))
  const def = found && (found as z.core.$ZodTypes)._zod.def
  return def?.type === 'record' ? (metaOf(def.keyType, 'form') as Form | undefined) : undefined
}

/** All text fields of a value, in the order of the value. Tolerates values that do not fit the schema. */
export function textFields(schema: Schema, value: unknown, path: (string | number)[] = []): TextField[] {
  const kind = textKind(schema)
  if (kind) {
    const quoted = metaOf(schema, 'quoted') === true ? { quoted: true as const } : {}
    return isText(value) ? [{ path, kind, value, ...quoted }] : []
  }
  return below(schema, value, path, textFields)
}

/** Where a value names items (./references.ts): one, a list of them, or one by a key, with which the path ends. */
export type Reference = { path: (string | number)[]; to: Referable } & (
  { form: 'one'; id: string } | { form: 'key'; id: string } | { form: 'list'; ids: string[] }
)

/** All references in a value that fits the schema. */
export function references(schema: Schema, value: unknown, path: (string | number)[] = []): Reference[] {
  if (textKind(schema)) return []
  const to = refersTo(schema)
  if (to) return typeof value === 'string' ? [{ path, to, form: 'one', id: value }] : []
  const def = (unwrap(schema) as z.core.$ZodTypes)._zod.def
  const listed = def.type === 'array' ? refersTo(def.element) : undefined
  if (listed) return Array.isArray(value) ? [{ path, to: listed, form: 'list', ids: value as string[] }] : []
  const keyed = def.type === 'record' && isRecord(value) ? refersTo(def.keyType) : undefined
  const keys: Reference[] = keyed
    ? Object.keys(Object(value)).map((id) => ({ path: [...path, id], to: keyed, form: 'key', id }))
    : []
  return [...keys, ...below(schema, value, path, references)]
}

const refersTo = (schema: Schema): Referable | undefined =>
  metaOf(schema, 'refersTo') as Referable | undefined

/** What is found in the parts of a value that the schema knows. */
function below<T>(
  schema: Schema,
  value: unknown,
  path: (string | number)[],
  find: (schema: Schema, value: unknown, path: (string | number)[]) => T[],
): T[] {
  const bare = unwrap(schema)
  const def = (bare as z.core.$ZodTypes)._zod.def
  if (def.type === 'union') {
    const branch = branchFor(def.options, value)
    return branch ? find(branch, value, path) : []
  }
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? value.map((item: unknown, index) => [index, item])
    : isRecord(value)
      ? Object.entries(value)
      : []
  return entries.flatMap(([step, part]) => {
    const next = child(bare, value, step)
    return next ? find(next, part, [...path, step]) : []
  })
}

function isText(value: unknown): value is string | Record<string, string> {
  return (
    typeof value === 'string' ||
    (isRecord(value) && Object.values(value).every((text) => typeof text === 'string'))
  )
}
