/** The processes of this machine, as the system lists them. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

export interface Process {
  pid: number
  parent: number
  /** Its command line. */
  command: string
}

/** Every process; a bare Linux has no `ps`, other systems no `/proc`. */
function processes(): Process[] {
  if (!existsSync('/proc/self/stat'))
    return execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map((row) => {
        const [, pid, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(row) ?? []
        return { pid: Number(pid), parent: Number(parent), command }
      })
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')
        return [{ pid: Number(name), parent: Number(/^\d+ \(.*\) \S (\d+)/s.exec(stat)?.[1]), command }]
      } catch {
        // It ended meanwhile.
        return []
      }
    })
}

/** All that a process started, and what those started. */
export function descendants(pid: number): Process[] {
  const all = processes()
  const of = (one: number): Process[] =>
    all.filter(({ parent }) => parent === one).flatMap((child) => [child, ...of(child.pid)])
  return of(pid)
}

export function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    // A process that ended and was not yet reaped is gone for our purpose.
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
