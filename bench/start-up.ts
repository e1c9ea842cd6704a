/**
 * `npx tsx bench/start-up.ts [deck]`: how long a command takes to start, as compiled code and through the loader of
 * TypeScript, in turn: help, a check of the deck, and a talk until its address stands there (the deck must be built).
 */
import { spawn } from 'node:child_process'
import { performance } from 'node:perf_hooks'

const RUNS = 5
const deck = process.argv[2] ?? 'llm-vs-lmm'
const starts: Record<string, string[]> = {
  compiled: ['scripts/start.mjs'],
  loader: ['--import', 'tsx', 'scripts/cli.ts'],
}
const commands: Record<string, string[]> = {
  '--help': ['--help'],
  check: ['check', deck, '--quiet'],
  present: ['present', deck, '--as-built', '--port', '0', '--quiet'],
}

/** Until the process has ended or, where it serves, until its first word on stdout. ms. */
function time(argv: string[], serves: boolean): Promise<number> {
  const start = performance.now()
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    let took = 0
    child.stdout.on('data', () => {
      if (!serves || took) return
      took = performance.now() - start
      child.kill('SIGINT')
    })
    child.on('error', reject)
    child.on('close', (code) => {
      if (serves ? took > 0 : code === 0) resolve(took || performance.now() - start)
      else reject(new Error(`${argv.join(' ')} ended with ${code}.`))
    })
  })
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN
process.stdout.write(`ms, median (least to most) of ${RUNS}, in turn\n`)
for (const [name, argv] of Object.entries(commands)) {
  const took: Record<string, number[]> = {}
  // The first round is not counted: it compiles, and fills caches.
  for (let run = 0; run <= RUNS; run++)
    for (const [way, start] of Object.entries(starts)) {
      const ms = await time([...start, ...argv], name === 'present')
      if (run > 0) (took[way] ??= []).push(ms)
    }
  const cells = Object.entries(took).map(([way, all]) => {
    const round = (ms: number): number => Math.round(ms)
    return `${way} ${round(median(all))} (${round(Math.min(...all))} to ${round(Math.max(...all))})`
  })
  process.stdout.write(`${name.padEnd(8)}  ${cells.join('   ')}\n`)
}
