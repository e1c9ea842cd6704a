/** What a process and all that it started has taken of the processor, where the system tells (Linux). */
import { readdirSync, readFileSync } from 'node:fs'

/** Ticks of the kernel's clock a second: 100 on every Linux of today. */
const TICKS = 100

/**
 * Of a process and its descendants that live. Those that have ended and were waited for are in their parents' sums.
 * @returns ms of user and system time; NaN where nothing is told
 */
export function cpuOfTree(pid: number): number {
  try {
    const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    const found = new Map(all.flatMap((name) => read(Number(name)) ?? []))
    const within = (one: number): boolean => one === pid || (found.has(one) && within(found.get(one)!.parent))
    let ticks = 0
    for (const [one, { used }] of found) if (within(one)) ticks += used
    return (ticks / TICKS) * 1000
  } catch {
    return NaN
  }
}

function read(pid: number): [number, { parent: number; used: number }][] | undefined {
  try {
    // The name, in brackets, may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    const [parent, ...used] = [fields[1], ...fields.slice(11, 15)].map(Number)
    return [[pid, { parent: parent!, used: used.reduce((sum, one) => sum + one, 0) }]]
  } catch {
    return undefined // Ended meanwhile.
  }
}
