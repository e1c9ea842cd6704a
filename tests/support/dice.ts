/** Chance that repeats itself: the same seed gives the same throws. */
import { randomFrom } from '../../scripts/models/chance.js'

/** Seed of a name, so that every field has texts of its own. */
export function seedOf(name: string, seed: number): number {
  let hash = seed
  for (const char of name) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193) >>> 0
  return hash
}

export class Dice {
  private readonly random: () => number

  constructor(seed: number) {
    this.random = randomFrom(seed)
  }

  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number {
    return from + Math.floor(this.random() * (to - from + 1))
  }

  /** True in so many of one throw. */
  chance(share: number): boolean {
    return this.random() < share
  }

  pick<T>(list: readonly T[]): T {
    return list[this.between(0, list.length - 1)]!
  }

  /** So many different items, in the order of the list or (`mixed`) in any. */
  some<T>(list: readonly T[], count: number, mixed = true): T[] {
    const left = [...list]
    const chosen: T[] = []
    while (left.length > 0 && chosen.length < count)
      chosen.push(...left.splice(this.between(0, left.length - 1), 1))
    return mixed ? chosen : list.filter((item) => chosen.includes(item))
  }

  /** A value, or nothing. */
  maybe<T>(share: number, value: () => T): T | undefined {
    return this.chance(share) ? value() : undefined
  }

  times<T>(count: number, one: (index: number) => T): T[] {
    return Array.from({ length: count }, (_, index) => one(index))
  }
}
