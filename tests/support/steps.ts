/** Counts the steps of code instead of its time: the same on every machine, however busy. */
import { Session } from 'node:inspector/promises'
import { setFlagsFromString } from 'node:v8'

/**
 * Tells how often blocks of code (functions, branches, bodies of loops) run. For a test file of its own: V8 counts only
 * in code that it compiles afterwards, so that what is counted must be imported later; and the process gets slow.
 *
 * @param files the files that count, by their path
 */
export async function stepCounter(files: RegExp): Promise<(work: () => unknown) => Promise<number>> {
  // Optimised code loses counts.
  for (const flag of ['--no-opt', '--no-maglev', '--no-sparkplug']) setFlagsFromString(flag)
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  const sinceLast = async (): Promise<number> => {
    const { result } = await session.post('Profiler.takePreciseCoverage')
    return result
      .filter(({ url }) => files.test(url))
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
      .reduce((sum, { count }) => sum + count, 0)
  }
  return async (work) => {
    await sinceLast()
    await work()
    return sinceLast()
  }
}
