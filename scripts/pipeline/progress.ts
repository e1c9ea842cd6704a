/** What is told of the work while it goes on. */
export interface Progress {
  /** Runs a step and tells its name and time; a failing step is told as failed. */
  step<T>(name: string, work: () => Promise<T> | T): Promise<T>
  /** A line of news. */
  note(text: string): void
  /** Steps so far, times in ms. */
  readonly steps: { name: string; ms: number }[]
}
