/** Windows of `dev` in a browser: `FUZZ` steps, as fast as they can be made, of which none is lost or undone. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { diptychRoot } from '../../scripts/process/diptych-root.js'
import { freePort, start, startBrowser, type Running } from '../e2e/support.js'

const steps = Number(process.env.FUZZ ?? 300)
/** In ms. */
const inTime = 10_000

const dir = mkdtempSync(join(tmpdir(), 'diptych-following-'))
const deck = join(dir, 'small')
let browser: Browser
let running: Running
let url = ''
beforeAll(async () => {
  cpSync(join(diptychRoot, 'scripts/cli/template'), deck, { recursive: true })
  browser = await startBrowser()
  const port = await freePort()
  running = start(['dev', deck, '--port', String(port)])
  url = `http://localhost:${port}/`
  await running.says(/Presenter view/)
})
afterAll(async () => {
  await browser?.close()
  if (running?.child.exitCode === null) running.child.kill('SIGKILL')
  rmSync(dir, { recursive: true, force: true })
})

const open = async (hash: string): Promise<Page> => {
  const page = await browser.newPage()
  await page.goto(`${url}${hash}`)
  await page.locator('h1').locator('visible=true').first().waitFor()
  return page
}
const slides = ['', 'cover', 'ways', 'table', 'closing']
/** Waits until a window shows a slide. */
const shows = (page: Page, no: number): Promise<unknown> =>
  page.waitForFunction(
    ([no, id]) => new RegExp(`^#/(presenter/)?(${no}|${id})(\\?|$)`).test(location.hash),
    [no, slides[no]] as const,
    { timeout: inTime },
  )
const go = (page: Page, no: number): Promise<void> =>
  page.evaluate(
    (to) => void (location.hash = to),
    `${page.url().includes('/presenter') ? '#/presenter' : '#'}/${no}`,
  )

describe('windows of a talk', () => {
  let audience: Page
  let second: Page
  let presenter: Page

  it('go where the presenter goes, each step', async () => {
    audience = await open('')
    presenter = await open('#/presenter/1')
    second = await open('')
    for (let step = 0; step < steps; step++) {
      await go(presenter, 3 + (step % 2))
      await shows(audience, 3 + (step % 2))
    }
    await shows(second, 3 + ((steps - 1) % 2))
  })

  it('end where the last of many quick steps leads, the presenter too', async () => {
    for (let step = 0; step < steps; step++) {
      await go(presenter, 1 + ((step * 3) % 4))
      if (step % 10 < 9) continue
      await Promise.all([presenter, audience, second].map((page) => shows(page, 1 + ((step * 3) % 4))))
    }
  })

  it('join where the talk stands when they are opened or loaded again', async () => {
    await go(presenter, 3)
    await shows(audience, 3)
    const late = await open('')
    await shows(late, 3)
    await late.close()
    await audience.reload()
    await presenter.reload()
    const overview = await open('#/overview').catch(() => undefined)
    await Promise.all([audience, presenter, second].map((page) => shows(page, 3)))
    await overview?.close()
    await go(audience, 4)
    await Promise.all([audience, presenter, second].map((page) => shows(page, 4)))
  })

  it('are up to date in about a second when they were not told', async () => {
    const deaf = await browser.newPage()
    let dropped = 0
    await deaf.routeWebSocket(/./, (socket) => {
      const to = socket.connectToServer()
      to.onMessage((message) => {
        if (String(message).includes('diptych:place')) dropped++
        else socket.send(message)
      })
    })
    await deaf.goto(url)
    await shows(deaf, 4)
    for (const no of [2, 3]) {
      await go(presenter, no)
      await shows(deaf, no)
    }
    expect(dropped).toBeGreaterThan(1)
  })
})
