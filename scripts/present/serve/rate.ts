/** How much somebody may say: a bucket that fills slowly and may be emptied at once. Pure. */

export interface Rate {
  /** Messages at once. */
  most: number
  /** Messages a second, in the long run. */
  each: number
}

/** @returns asked with a time in ms for each message: may it be said? */
export function rateLimit({ most, each }: Rate): (now: number) => boolean {
  let left = most
  let last: number | undefined
  return (now) => {
    left = Math.min(most, left + ((now - (last ?? now)) / 1000) * each)
    last = now
    if (left < 1) return false
    left--
    return true
  }
}
