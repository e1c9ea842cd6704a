/** Judges many numbers in children that are watched: what hangs, dies or grows beyond measure is a fault, too. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Verdict } from './judge.js'
import { filesOf } from './judge.js'

const child = fileURLToPath(new URL('./child.ts', import.meta.url))
/** On a busy machine a process gets little time: it is killed late, and judged by its own time before. */
const patienceMs = 120_000
const maxMegabytes = 1024
/** Numbers that one child judges; a new one starts small. */
const stretch = 500

export interface Tally {
  verdicts: Verdict[]
  megabytes: number
}

/**
 * Judges the numbers from `from` up to (not with) `to`, in two children at a time.
 * @param progress is told each verdict
 */
export async function judgeAll(
  from: number,
  to: number,
  progress: (verdict: Verdict) => void = () => undefined,
): Promise<Tally> {
  const tally: Tally = { verdicts: [], megabytes: 0 }
  let next = from
  const worker = async (): Promise<void> => {
    while (next < to) {
      const start = next
      next = Math.min(to, next + stretch)
      for (let at: number | undefined = start; at !== undefined;)
        at = await oneChild(at, Math.min(to, start + stretch), tally, progress)
    }
  }
  await Promise.all([worker(), worker()])
  tally.verdicts.sort((a, b) => a.seed - b.seed)
  return tally
}

/** @returns where the next child goes on; nothing when the range is done */
async function oneChild(
  from: number,
  to: number,
  tally: Tally,
  progress: (verdict: Verdict) => void,
): Promise<number | undefined> {
  const heap = `--max-old-space-size=${maxMegabytes}`
  const run = spawn(process.execPath, [heap, '--import', 'tsx', child, String(from), String(to)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let current = from
  let done = false
  let hung = false
  let errors = ''
  run.stderr.on('data', (data: Buffer) => (errors = (errors + data.toString()).slice(-2000)))
  const kill = (): void => {
    hung = true
    run.kill('SIGKILL')
  }
  let timer = setTimeout(kill, patienceMs)
  const add = (verdict: Verdict): void => {
    tally.verdicts.push(verdict)
    progress(verdict)
  }
  for await (const line of createInterface({ input: run.stdout })) {
    const told = JSON.parse(line) as Partial<Verdict> & { seed: number; megabytes?: number }
    clearTimeout(timer)
    timer = setTimeout(kill, patienceMs)
    current = told.seed
    done = told.outcome !== undefined
    if (!done) continue
    const { megabytes = 0, ...verdict } = told as Verdict & { megabytes?: number }
    if (megabytes > maxMegabytes && tally.megabytes <= maxMegabytes)
      add({ ...verdict, outcome: 'fault', told: [`${megabytes} MB`] })
    else add(verdict)
    tally.megabytes = Math.max(tally.megabytes, megabytes)
  }
  clearTimeout(timer)
  const last = current + (done ? 1 : 0)
  if (last >= to) return undefined
  const why = hung ? `nothing in ${patienceMs / 1000} s` : `the process died: ${errors}`
  add({ seed: last, outcome: 'fault', told: [why], done: filesOf(last).done, cpu: 0 })
  return last + 1 < to ? last + 1 : undefined
}
