/** What a slide on the next token gives its drawing and its demonstration. */
import type { VNode } from 'vue'
import { nameOf, prop } from './vnodes.ts'
import type { Candidate, NextCount } from '../scripts/figures/next.ts'
import { tokensIn } from '../scripts/models/counting.ts'

export interface NextData {
  before: string
  seed: number
  /** Candidates with given scores; none where they are counted. */
  candidates: Candidate[]
  counted: NextCount[]
}

export interface NextState {
  temperature: number
  topP: number
  draws: number
  /** Tokens that a counted model looks back at. */
  length: number
}

/** A text, and the end of it that a model looks back at. */
export function lookedAt(before: string, length: number): [string, string] {
  let from = before.length
  for (const token of tokensIn(before).reverse().slice(0, length)) from = before.lastIndexOf(token, from - 1)
  return [before.slice(0, from), before.slice(from)]
}

/** The counts in a slide's slot. */
export const readCounts = (nodes: VNode[]): NextCount[] =>
  nodes
    .filter((node) => nameOf(node) === 'NextCounts')
    .map((node) => {
      const list = (key: string): unknown[] => (Array.isArray(node.props?.[key]) ? node.props[key] : [])
      return {
        length: Number(prop(node, 'length') ?? 0),
        words: list('words').map(String),
        counts: list('counts').map(Number),
        rest: list('rest').map(Number),
      }
    })
