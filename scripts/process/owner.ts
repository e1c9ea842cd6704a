/**
 * Whose a file or folder is: a process, told apart from every other one that has or had its number. A number alone
 * says nothing: in a container every build is process 1, and after a reboot the numbers start again.
 */
import { createHash } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

export interface Owner {
  pid: number
  /** When the process started, in the system's own unit; compared for equality only. */
  start: string
  /** The system (boot) and the container (name space of processes) in which the number has its meaning. */
  place: string
}

/** `unknown`: of another boot, machine or container, or on a system that does not tell. */
export type State = 'alive' | 'dead' | 'unknown'

/** What is asked of the system; tests hand in another one. */
export interface System {
  /** The own process. */
  self: Owner
  /** Does a process with this number run, whoever it belongs to? */
  runs(pid: number): boolean
  /** When a process started; `ended` for one that nobody has waited for; undefined where the system does not tell. */
  startOf(pid: number): string | undefined
}

const quietly = (read: () => string): string => {
  try {
    return read().trim()
  } catch {
    return ''
  }
}

function startOf(pid: number): string | undefined {
  // The name in brackets may hold spaces and brackets: count from its end. Field 3 is the state, 22 the start.
  const stat = quietly(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (/^[ZX]/.test(fields[0] ?? '')) return 'ended'
  return fields[19] ? Number(fields[19]).toString(36) : undefined
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function place(): string {
  const boot = quietly(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'))
  const container = quietly(() => readlinkSync('/proc/self/ns/pid'))
  return createHash('sha256')
    .update(`${boot || hostname()}\0${container}`)
    .digest('hex')
    .slice(0, 8)
}

let own: Owner | undefined

/** The machine that this runs on. */
export const machine: System = {
  get self() {
    // Where the system does not tell when a process started, the own start keeps two owners of one number apart.
    return (own ??= {
      pid: process.pid,
      start: startOf(process.pid) ?? Math.round(performance.timeOrigin).toString(36),
      place: place(),
    })
  },
  runs,
  startOf,
}

/** An owner as it stands in names of files and folders. */
export const token = ({ pid, start, place }: Owner): string => `${pid}-${start}-${place}`

const pattern = /(?<![a-z0-9])(\d+)-([0-9a-z]+)-([0-9a-f]{8})(?![a-z0-9])/

/** The owner that a name tells; undefined where it tells none. */
export function ownerIn(name: string): Owner | undefined {
  const [, pid, start, place] = pattern.exec(name) ?? []
  return pid && start && place ? { pid: Number(pid), start, place } : undefined
}

/** Does an owner still run? */
export function stateOf(owner: Owner, system: System = machine): State {
  if (owner.place !== system.self.place) return 'unknown'
  if (!Number.isSafeInteger(owner.pid) || owner.pid < 1 || !system.runs(owner.pid)) return 'dead'
  const start = owner.pid === system.self.pid ? system.self.start : system.startOf(owner.pid)
  if (start === undefined) return 'unknown'
  return start === owner.start ? 'alive' : 'dead'
}
