/**
 * 500 slow connections, that come back whenever they are sent away, while a talk is given: `FUZZ` of them, against
 * the commands `dev` and `preview`. Others are answered in time, and windows follow the presenter's.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { diptychRoot } from '../../scripts/process/diptych-root.js'
import { freePort, start, startBrowser, type Running } from '../e2e/support.js'
import { ask } from '../support/ask.js'
import { crowd } from '../support/crowd.js'

const count = Number(process.env.FUZZ ?? 500)
/** In ms: longer than the server's patience. */
const lasts = 30_000
/** In ms. Without a crowd an answer takes a few; on a busy machine a hundred. */
const inTime = 3_000

const dir = mkdtempSync(join(tmpdir(), 'diptych-crowd-'))
const deck = join(dir, 'small')
let browser: Browser
let running: Running | undefined
beforeAll(async () => {
  cpSync(join(diptychRoot, 'scripts/cli/template'), deck, { recursive: true })
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  if (running?.child.exitCode === null) running.child.kill('SIGKILL')
  rmSync(dir, { recursive: true, force: true })
})

const megabytes = ({ child }: Running): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024)

async function took(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return Math.round(performance.now() - from)
}

/** Gives the talk while the crowd is there. */
async function givenTo(
  server: Running,
  port: number,
  large: string,
  talk: (round: number) => Promise<unknown>,
): Promise<void> {
  const at = { host: 'localhost', port }
  const before = megabytes(server)
  const there = await crowd(at, { count, large, post: '/@diptych/place', stubborn: true })
  const [asked, told]: [number[], number[]] = [[], []]
  let most = 0
  const until = performance.now() + lasts
  for (let round = 0; performance.now() < until; round++) {
    asked.push(await took(async () => expect((await ask(at, '/')).status).toBe(200)))
    told.push(await took(() => talk(round)))
    most = Math.max(most, megabytes(server))
  }
  process.stdout.write(
    `${there.opened()} connections, ${there.ended()} sent away; ${asked.length} answers in at most ${Math.max(...asked)} ms, ` +
      `steps of the talk in at most ${Math.max(...told)} ms; memory ${before} MB before, ${most} MB at most\n`,
  )
  there.leave()
  expect(there.ended()).toBeGreaterThan(0)
  expect(Math.max(...asked)).toBeLessThan(inTime)
  expect(Math.max(...told)).toBeLessThan(inTime)
  expect(most - before).toBeLessThan(500)
  expect(server.child.exitCode).toBe(null)
}

describe(`${count} slow connections`, () => {
  it('do not hurt a talk that `dev` shows', async () => {
    const port = await freePort()
    running = start(['dev', deck, '--port', String(port)])
    await running.says(/Presenter view/)
    const url = `http://localhost:${port}/`
    const open = async (address: string): Promise<Page> => {
      const page = await browser.newPage()
      await page.goto(address)
      await page.locator('h1').first().waitFor()
      return page
    }
    const audience = await open(url)
    const presenter = await open(`${url}#/presenter/1`)
    // The audience follows from the presenter's first step on.
    await presenter.keyboard.press('ArrowRight')
    await audience.waitForURL(/#\/(2|ways)\b/)
    // The largest of the modules that the talk's pages ask for: 1.4 MB with its map.
    const large = `/@fs${join(diptychRoot, 'node_modules/@vueuse/core/dist/index.js')}`
    await givenTo(running, port, large, async (round) => {
      const [no, id] = round % 2 ? [4, 'closing'] : [3, 'table']
      await presenter.evaluate((to) => void (location.hash = `#/presenter/${to}`), no)
      await audience
        .waitForFunction((to) => location.hash.startsWith(`#/${to}`), id, { timeout: inTime })
        .catch(() => {
          throw new Error(`the audience did not follow to ${id}: ${audience.url()}, ${presenter.url()}`)
        })
    })
    await audience.close()
    await presenter.close()
    running.child.kill('SIGINT')
    expect(await running.ended).toBe(0)
  })

  it('do not hurt a talk that `preview` shows', async () => {
    const out = join(dir, 'dist')
    const built = start(['build', deck, '--out', out, '--no-inspect'])
    expect(await built.ended, built.stderr()).toBe(0)
    const port = await freePort()
    running = start(['preview', '--out', out, '--port', String(port)])
    await running.says(/http:\/\/\S+/)
    // Each step is a window that opens anew: all its files are asked for.
    await givenTo(running, port, '/small/en/slides.pdf', async () => {
      const page = await browser.newPage()
      await page.goto(`http://localhost:${port}/small/en/`)
      await page.locator('h1').first().waitFor()
      await page.close()
    })
    running.child.kill('SIGINT')
    expect(await running.ended).toBe(0)
  })
})
