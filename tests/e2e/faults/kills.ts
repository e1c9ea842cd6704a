/** A build that is killed at some moment, and what the next command makes of it. */
import { leftOvers, orphans, stateOf, type Bench } from './harness.js'

export const signals = ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP'] as const

export interface Kill {
  signal: (typeof signals)[number]
  whom: 'group' | 'parent'
  /** When: so many ms after the start, or once it has said something. */
  when: number | RegExp
}

export interface Killed {
  code: number | string
  /** The output after the next command. */
  state: string
  /** What is wrong: empty where nothing is. */
  faults: string[]
}

/** Codes that a stopped build may end with: done before, stopped and cleared up, or ended before it could hear. */
const fitting = (kill: Kill): (number | string)[] =>
  kill.signal === 'SIGKILL' ? [0, kill.signal] : [0, 130, kill.signal]

/** Runs a build, kills it, lets `check` (a command that writes nothing) clear up, and looks. */
export async function killed(bench: Bench, args: string[], kill: Kill): Promise<Killed> {
  const faults: string[] = []
  const build = bench.run(['build', bench.deck, '--out', bench.out, ...args])
  const { pid = 0 } = build.child
  await moment(build, kill.when)
  if (build.child.exitCode === null && build.child.signalCode === null) {
    try {
      process.kill(kill.whom === 'group' ? -pid : pid, kill.signal)
    } catch {
      // It has ended by itself.
    }
  }
  const code = await build.ended
  if (!fitting(kill).includes(code)) faults.push(`exit ${code}: ${build.text()}`)
  const left = await orphans(build)
  if (left.length) faults.push(`orphans: ${left.join(' ')}`)
  if (/\n\s+at /.test(build.text())) faults.push(`a stack trace: ${build.text()}`)
  const next = bench.run(['check', bench.deck])
  if ((await next.ended) !== 0) faults.push(`check: ${next.text()}`)
  const rest = leftOvers(bench, [pid])
  if (rest.length) faults.push(`left: ${rest.join(' ')}`)
  return { code, state: stateOf(bench.out), faults }
}

async function moment(build: ReturnType<Bench['run']>, when: number | RegExp): Promise<void> {
  const start = performance.now()
  let over = false
  void build.ended.then(() => (over = true))
  while (!over && (typeof when === 'number' ? performance.now() - start < when : !when.test(build.text())))
    await new Promise((resolve) => setTimeout(resolve, 2))
}
