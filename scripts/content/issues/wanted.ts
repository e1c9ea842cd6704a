/** What a schema wants instead of the value that it refuses. */
import type { z } from 'zod'
import { listWords } from '../../problems/suggest.js'

/** Types as problems call them. */
export type WantedType = 'text' | 'a number' | 'a whole number' | '`true` or `false`' | 'a list' | 'a mapping'

export interface Wanted {
  /** None where certain words are wanted. */
  types: ReadonlySet<WantedType>
  words: string
}

const typeNames: Record<string, WantedType> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  tuple: 'a list',
  object: 'a mapping',
  record: 'a mapping',
}

const none: ReadonlySet<WantedType> = new Set()

/** What an issue's schema wants. */
export function wantedOf(issue: z.core.$ZodIssue): Wanted {
  if (issue.code === 'invalid_type') {
    const name = typeNames[issue.expected]
    return name ? { types: new Set([name]), words: name } : { types: none, words: issue.expected }
  }
  if (issue.code === 'invalid_value') return { types: none, words: listWords(issue.values.map(String)) }
  if (issue.code !== 'invalid_union') return { types: none, words: 'a value' }
  const kinds = kindsOf(issue)
  if (kinds) return { types: none, words: listWords(kinds) }
  const branches = issue.errors.flat().map(wantedOf)
  const types = new Set(branches.flatMap((branch) => [...branch.types]))
  if (types.has('text') && types.has('a mapping'))
    return { types, words: 'text, or a mapping of texts by language' }
  return { types, words: [...new Set(branches.map(({ words }) => words))].join(' or ') }
}

/** The words of which one tells the branch of a union; nothing for a union without such a key. */
export function kindsOf(issue: z.core.$ZodIssueInvalidUnion): string[] | undefined {
  const { discriminator, options } = issue as { discriminator?: string; options?: unknown[] }
  return discriminator === undefined ? undefined : (options ?? []).map(String)
}
