/** What is counted by address, and forgotten with the last connection of it. */
import { rateLimit, type Rate } from './rate.js'

export interface Counts {
  /** Takes a place; false where all are taken. */
  enter(address: string): boolean
  leave(address: string): void
  /** May one of this address ask now? */
  mayAsk(address: string, now: number): boolean
}

/** @param rate of what one address may ask; it is kept a while after the last connection, which may be a reload's */
export function countsOf(mostOfAddress: number, rate: Rate): Counts {
  const here = new Map<string, number>()
  const asking = new Map<string, (now: number) => boolean>()
  return {
    enter(address) {
      const count = here.get(address) ?? 0
      if (count >= mostOfAddress) return false
      here.set(address, count + 1)
      return true
    },
    leave(address) {
      const count = (here.get(address) ?? 1) - 1
      if (count > 0) return void here.set(address, count)
      here.delete(address)
    },
    mayAsk(address, now) {
      // An address that comes and goes gains nothing; of very many, the oldest are forgotten.
      if (asking.size > 5000) asking.delete(asking.keys().next().value ?? '')
      const may = asking.get(address) ?? rateLimit(rate)
      asking.set(address, may)
      return may(now)
    },
  }
}
