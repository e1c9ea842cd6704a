/**
 * `npm run bench:listeners -- [--listeners 500] [--steps 100] [--write]`: a talk that many follow, over loopback: the time
 * from a key pressed in the presenter's view (in a browser) to each listener, first alone, then beside clients that wish it
 * ill. Prints a table; `--write` puts the figures into bench/listeners/results.json. It ends by itself.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { findBrowser, launchBrowser } from '../../scripts/browser/index.js'
import { now, openCrowd, type Crowd } from './crowd.js'
import type { Ends } from './hostile.js'
import type { Told } from './server.js'

const here = import.meta.dirname
const option = (name: string, otherwise: number, most: number): number => {
  const at = process.argv.indexOf(`--${name}`)
  return Math.min(most, at < 0 ? otherwise : Number(process.argv[at + 1]))
}
const listeners = option('listeners', 500, 1400)
const steps = option('steps', 100, 500)
/** In ms, between two steps: faster than anybody speaks. */
const pause = 100

interface Figures {
  steps: number
  p50: number
  p99: number
  most: number
  /** Of `listeners × steps`. */
  missing: number
  lost: number
  messages: number
  /** In ms, a page of the deck, p50 of ten while the steps are made. */
  page: number
  /** Of the server. */
  rss: number
  heap: number
  /** Of one processor, in percent. */
  cpu: number
}

const start = (file: string, ...args: (string | number)[]): ChildProcess =>
  fork(join(here, file), args.map(String), { execArgv: ['--import', 'tsx'] })
const answer = <T>(child: ChildProcess): Promise<T> =>
  new Promise((resolve, reject) => {
    child.once('message', (told) => resolve(told as T))
    child.once('exit', (code) => reject(new Error(`A process ended with ${code}.`)))
  })
const quantile = (sorted: number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN

const server = start('server.ts', 2 * steps + 2)
const found = await findBrowser({})
if ('error' in found) throw new Error(found.error.message)
const launched = await launchBrowser(found.found)
if ('error' in launched) throw new Error(launched.error.message)
const { browser } = launched
try {
  const { started } = await answer<Told>(server)
  const { port, presenter } = started!
  const page = await browser.newPage()
  await page.goto(presenter)
  await page.waitForSelector('.notes')
  await page.evaluate(() => {
    const pressed: number[] = []
    Object.assign(globalThis, { pressed })
    addEventListener('keydown', () => pressed.push(performance.timeOrigin + performance.now()), true)
  })

  const used = async (): Promise<NonNullable<Told['used']>> => {
    server.send('used')
    return (await answer<Told>(server)).used!
  }
  async function measure(crowd: Crowd, from: number): Promise<Figures> {
    const [before, messages, since] = [await used(), crowd.messages(), now()]
    const pages: number[] = []
    for (let step = 0; step < steps; step++) {
      await page.keyboard.press('ArrowRight')
      if (step % Math.ceil(steps / 10) === 0) {
        const asked = now()
        await (await fetch(`http://127.0.0.1:${port}/deck/en/`)).text()
        pages.push(now() - asked)
      }
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
    const after = await used()
    const took = now() - since
    // What is late, too, within reason.
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    const pressed = await page.evaluate(() => (globalThis as unknown as { pressed: number[] }).pressed)
    const times = pressed.slice(-steps).flatMap((at, step) => {
      const all = crowd.heard.get(`slide-${from + step + 2}`) ?? []
      return all.map((when) => when - at)
    })
    const sorted = times.sort((a, b) => a - b)
    return {
      ...{ steps, p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99), most: sorted.at(-1) ?? NaN },
      ...{ missing: listeners * steps - times.length, lost: crowd.lost() },
      ...{
        messages: crowd.messages() - messages,
        page: quantile(
          pages.sort((a, b) => a - b),
          0.5,
        ),
      },
      ...{ rss: after.rss, heap: after.heap, cpu: (100 * (after.cpu - before.cpu)) / took },
    }
  }

  const alone = await used()
  const crowd = await openCrowd(port, listeners)
  const rows: Record<string, Figures> = { 'listeners alone': await measure(crowd, 0) }
  // A little longer than the steps take.
  const hostile = start('hostile.ts', port, Math.ceil((steps * (pause + 30)) / 1000) + 1)
  const attacked = answer<Ends>(hostile)
  rows['beside hostile ones'] = await measure(crowd, steps)
  const ends = await attacked
  crowd.close()

  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`
  table(rows)
  process.stdout.write(`\nServer before anybody listens: ${Math.round(alone.rss / 1e6)} MB\n\n`)
  for (const [kind, codes] of Object.entries(ends))
    process.stdout.write(
      `${kind.padEnd(18)}${Object.entries(codes)
        .map(([code, count]) => `${count} × ${code}`)
        .join(', ')}\n`,
    )
  process.stdout.write(
    `\n${machine}, ${listeners} listeners, loopback; times from the key in the presenter’s view\n`,
  )
  if (process.argv.includes('--write')) {
    const result = { machine, date: new Date().toISOString(), listeners, pause, alone, rows, ends }
    await writeFile(join(here, 'results.json'), `${JSON.stringify(result, null, 2)}\n`)
  }
} finally {
  await browser.close()
  if (server.connected) server.disconnect()
}

function table(rows: Record<string, Figures>): void {
  const ms = (value: number): string => `${value.toFixed(1)} ms`
  const columns: [string, (row: Figures) => string][] = [
    ['steps', ({ steps }) => String(steps)],
    ['p50', ({ p50 }) => ms(p50)],
    ['p99', ({ p99 }) => ms(p99)],
    ['most', ({ most }) => ms(most)],
    ['missing', ({ missing }) => String(missing)],
    ['lost', ({ lost }) => String(lost)],
    ['messages', ({ messages }) => String(messages)],
    ['a page', ({ page }) => ms(page)],
    ['memory', ({ rss }) => `${Math.round(rss / 1e6)} MB`],
    ['CPU', ({ cpu }) => `${Math.round(cpu)} %`],
  ]
  process.stdout.write(`${''.padEnd(22)}${columns.map(([name]) => name.padStart(10)).join('')}\n`)
  for (const [name, row] of Object.entries(rows))
    process.stdout.write(`${name.padEnd(22)}${columns.map(([, show]) => show(row).padStart(10)).join('')}\n`)
}
