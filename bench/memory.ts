/**
 * `npx tsx bench/memory.ts [slides]`: builds a deck of 1000 slides with its PDFs and tells the most memory that
 * the whole process tree held, before and while printing. Needs Linux (/proc).
 */
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeDeck, root } from './long.js'

const count = Number(process.argv[2] ?? 1000)
const dir = await mkdtemp(join(tmpdir(), 'diptych-memory-'))
try {
  const deck = join(dir, 'long')
  await makeDeck(deck, count)
  const loader = createRequire(import.meta.url).resolve('tsx')
  const args = ['--import', loader, join(root, 'scripts', 'cli.ts'), 'build', deck]
  args.push('--out', join(dir, 'out'), '--lang', 'en', '--no-inspect')
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = new Promise<number | null>((done) => child.on('close', done))
  const peak = { building: 0, printing: 0 }
  const started = performance.now()
  while (child.exitCode === null && child.signalCode === null) {
    const bytes = await treeMemory(child.pid ?? 0)
    const phase = /build the site: done/.test(said) ? 'printing' : 'building'
    peak[phase] = Math.max(peak[phase], bytes)
    await new Promise((done) => setTimeout(done, 200))
  }
  if ((await ended) !== 0) throw new Error(said.slice(-3000))
  const gb = (bytes: number) => `${(bytes / 1e9).toFixed(2)} GB`
  process.stdout.write(
    `${count} slides in ${Math.round((performance.now() - started) / 1000)} s; most memory of the process tree: building the site ${gb(peak.building)}, printing ${gb(peak.printing)}\n${said}`,
  )
  for (const name of ['slides.pdf', 'handout.pdf'])
    process.stdout.write(`${name}: ${(await stat(join(dir, 'out/long/en', name))).size} bytes\n`)
} finally {
  await rm(dir, { recursive: true, force: true })
}

/**
 * Memory in bytes of a process and all below it. A page that several of them share counts once
 * (proportional set size): the browser's processes share most of their code.
 */
async function treeMemory(pid: number): Promise<number> {
  const parents = new Map<number, number>()
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const text = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    if (fields.length >= 22) parents.set(Number(name), Number(fields[1]))
  }
  let sum = 0
  for (const process of parents.keys()) {
    let above: number | undefined = process
    while (above && above !== pid) above = parents.get(above)
    if (above !== pid) continue
    const rollup = await readFile(`/proc/${process}/smaps_rollup`, 'utf8').catch(() => '')
    sum += Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) * 1024
  }
  return sum
}
