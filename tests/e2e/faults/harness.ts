/** Builds of a small deck that something befalls, and what must hold afterwards. */
import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { diptychRoot } from '../../../scripts/process/diptych-root.js'
import { listing } from '../support.js'

export interface Bench {
  dir: string
  /** The output of builds. */
  out: string
  /** The deck's folder. */
  deck: string
  /** Writes the deck anew, with a title that tells its version. */
  version(name: string): void
  /** Starts a command in a group of its own. */
  run(args: string[], options?: RunOptions): Run
  remove(): void
}

export interface RunOptions {
  env?: NodeJS.ProcessEnv
  /** A shell line before the command, in a name space of mounts of its own. */
  mount?: string
}

export interface Run {
  child: ChildProcess
  text(): string
  /** Exit code, or the signal that ended it. */
  ended: Promise<number | string>
  /** Processes of this run, whoever their parent is. */
  processes(): number[]
}

/** A bench with a deck of a few slides outside of the project. */
export function bench(): Bench {
  const dir = mkdtempSync(join(tmpdir(), 'diptych-faults-'))
  const [out, deck, temp] = [join(dir, 'www', 'dist'), join(dir, 'small'), join(dir, 'tmp')]
  for (const folder of [join(dir, 'www'), temp]) mkdirSync(folder)
  cpSync(join(diptychRoot, 'scripts/cli/template'), deck, { recursive: true })
  const yaml = readFileSync(join(deck, 'deck.yaml'), 'utf8')
  const version = (name: string): void =>
    writeFileSync(join(deck, 'deck.yaml'), yaml.replace(/^( *title: ).*$/m, `$1Version ${name}`))
  version('A')
  const children: ChildProcess[] = []
  const run = (args: string[], { env = {}, mount }: RunOptions = {}): Run => {
    const mark = randomUUID()
    const command = [process.execPath, join(diptychRoot, 'scripts/start.mjs'), ...args]
    const [file = '', ...rest] = mount
      ? ['unshare', '-m', 'sh', '-c', `${mount} && exec "$@"`, 'sh', ...command]
      : command
    const child = spawn(file, rest, {
      cwd: diptychRoot,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: undefined,
        VITEST: undefined,
        TMPDIR: temp,
        ...env,
        DIPTYCH_MARK: mark,
      },
    })
    children.push(child)
    let text = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => void (text += chunk.toString()))
    const ended = new Promise<number | string>((resolve) =>
      child.on('close', (code, signal) => resolve(code ?? signal ?? 'unknown')),
    )
    return { child, text: () => text, ended, processes: () => marked(mark) }
  }
  const remove = (): void => {
    // What a failed test has left running.
    for (const { pid, exitCode, signalCode } of children)
      if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL')
    rmSync(dir, { recursive: true, force: true })
  }
  return { dir, out, deck, version, run, remove }
}

/** Numbers of living processes that have a mark in their environment. */
function marked(mark: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        if (/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${name}/stat`, 'utf8'))) return false
        return readFileSync(`/proc/${name}/environ`, 'latin1').includes(mark)
      } catch {
        return false
      }
    })
    .map(Number)
}

/** Every file of an output, also of none. */
export const stateOf = (out: string): string => (existsSync(out) ? JSON.stringify(listing(out)) : '{}')

/** What stands beside the output and in the temporary and work folders that should not. */
export function leftOvers({ dir, out }: Bench, pids: number[]): string[] {
  const names = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : [])
  const work = names(join(diptychRoot, '.diptych'))
  return [
    ...names(join(out, '..')).filter((name) => name !== 'dist'),
    ...names(out).filter((name) => name.startsWith('.')),
    ...names(join(dir, 'tmp')),
    ...work.filter((name) =>
      pids.some((pid) => name.startsWith(`${pid}-`) || name.startsWith(`diptych-${pid}-`)),
    ),
  ]
}

/** Waits until no process of a run is left; those that are when patience ends. */
export async function orphans(run: Run, ms = 15_000): Promise<number[]> {
  const until = performance.now() + ms
  let left = run.processes()
  while (left.length && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    left = run.processes()
  }
  return left
}

/** Waits until a run has said something, or has ended. */
export async function says(run: Run, pattern: RegExp): Promise<void> {
  let over = false
  void run.ended.then(() => (over = true))
  while (!over && !pattern.test(run.text())) await new Promise((resolve) => setTimeout(resolve, 5))
}
