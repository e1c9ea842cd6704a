/** The talk's clock: how long has been spoken. Pure; times in ms. */

export interface Clock {
  /** What had been spoken when it last stopped or started. */
  spoken: number
  /** The time at which it was started; absent while it stands. */
  since?: number
}

export const STOPPED: Clock = { spoken: 0 }

export const isRunning = ({ since }: Clock): boolean => since !== undefined
export const hasBegun = (clock: Clock): boolean => isRunning(clock) || clock.spoken > 0

/** How long has been spoken at a time; never negative, whatever clocks of other devices say. */
export const spokenAt = ({ spoken, since }: Clock, now: number): number =>
  spoken + (since === undefined ? 0 : Math.max(0, now - since))

export const started = (clock: Clock, now: number): Clock =>
  isRunning(clock) ? clock : { spoken: clock.spoken, since: now }

export const paused = (clock: Clock, now: number): Clock =>
  isRunning(clock) ? { spoken: spokenAt(clock, now) } : clock
