/** How much the server of a talk bears. Tests and measurements may set others. */
import type { Rate } from './rate.js'

export interface Limits {
  /** Connections at once. A hall has fewer people, and this machine more sockets. */
  mostWindows: number
  /** Of one address: a hall behind one router, but never all that there are. */
  mostOfAddress: number
  /** In ms: who has not said who he is by then is no window of ours. */
  patience: number
  /** In ms: who doesn't answer to this is gone, as a phone that sleeps. */
  beats: number
  /** In ms: for the answer to being dismissed. */
  farewell: number
  /** In bytes: a reader that is that far behind is let go; its window comes back and is told what holds then. */
  longestQueue: number
  /** In ms: news of questions and of the audience are told together. */
  batch: number
  /** Messages of one connection. Who says more is dismissed. */
  rates: { presenter: Rate; listener: Rate }
  /** Questions of one connection, and of one address. Who asks more is told to wait. */
  asking: { listener: Rate; address: Rate }
  /** Questions that are kept at once. */
  mostQuestions: number
}

export const LIMITS: Limits = {
  mostWindows: 2000,
  mostOfAddress: 1500,
  patience: 10_000,
  beats: 30_000,
  farewell: 1_000,
  longestQueue: 256 * 1024,
  batch: 250,
  rates: { presenter: { most: 240, each: 60 }, listener: { most: 20, each: 1 } },
  asking: { listener: { most: 3, each: 1 / 20 }, address: { most: 60, each: 1 } },
  mostQuestions: 200,
}
