/** From scores to the next token: temperature, softmax, top-p, a draw. Pure: it runs at the build and in the page. */

/** What is set before a token is drawn. */
export interface Setting {
  /** Scores are divided by it: above 0. */
  temperature: number
  /** The likeliest candidates whose shares reach this sum are kept: above 0, at most 1. */
  topP: number
}

export interface Candidate {
  /** Share by the scores and the temperature; all sum to 1. */
  share: number
  /** True where it may be drawn. */
  kept: boolean
  /** Chance to be drawn: 0, or its share of those that are kept. */
  chance: number
}

/** Shares that rounding may lack at the sum. */
const rounding = 1e-12

/** What becomes of scores, in their order. Among equals the first is kept first. */
export function candidates(scores: readonly number[], { temperature, topP }: Setting): Candidate[] {
  const most = Math.max(...scores)
  const powers = scores.map((score) => Math.exp((score - most) / temperature))
  const sum = powers.reduce((all, one) => all + one, 0)
  const shares = powers.map((power) => power / sum)
  const order = shares.map((_, index) => index).sort((a, b) => shares[b]! - shares[a]! || a - b)
  const kept = new Set<number>()
  let reached = 0
  for (const index of order) {
    if (reached >= topP - rounding) break
    kept.add(index)
    reached += shares[index]!
  }
  return shares.map((share, index) => ({
    share,
    kept: kept.has(index),
    chance: kept.has(index) ? share / reached : 0,
  }))
}

/** Which candidate a throw (0 included, to 1) draws. */
export function drawn(list: readonly Candidate[], thrown: number): number {
  let reached = 0
  for (const [index, { chance }] of list.entries()) {
    reached += chance
    if (thrown < reached) return index
  }
  return list.reduce((last, { kept }, index) => (kept ? index : last), 0)
}
