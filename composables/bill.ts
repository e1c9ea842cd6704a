/** What a slide with a bill gives its drawing and its demonstration. */
import type { Amount, CacheShape, Rule } from '../scripts/figures/bill.ts'

export interface BillData {
  amounts: Amount[]
  rules: Rule[]
  caches: CacheShape[]
}

export interface BillState {
  /** The rule by which tokens are counted, from 0. */
  shown: number
  /** How much of each amount goes in. */
  counts: number[]
}
