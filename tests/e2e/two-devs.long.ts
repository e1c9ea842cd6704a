/** Two `dev`s at once: the second left the first one's windows blank once. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bench, leftOvers, orphans, says, type Run } from './faults/harness.js'
import { freePort, observe, startBrowser } from './support.js'

const place = bench()
afterAll(() => place.remove())

describe('two `dev`s at once', () => {
  let browser: Browser
  beforeAll(async () => void (browser = await startBrowser()))
  afterAll(() => browser.close())

  /** Shows the talk to somebody who comes anew. */
  async function shows(url: string, text: string): Promise<void> {
    const page = await browser.newPage()
    const seen = observe(page, url)
    await page.goto(`${url}#/ways`)
    await page.getByText(text).locator('visible=true').first().waitFor({ timeout: 60_000 })
    // A browser without a screen keeps none awake.
    seen.errors = seen.errors.filter((error) => !error.startsWith('Wake Lock'))
    expect(seen).toEqual({ outside: [], errors: [] })
    await page.close()
  }
  const dev = (port: number): Run => place.run(['dev', place.deck, '--port', String(port)])
  const headline = 'Both begin with writing'

  it('do not hurt each other, at one port or at two, whichever ends first', async () => {
    const [port, other] = [await freePort(), await freePort()]
    const first = dev(port)
    await says(first, /Presenter view/)
    const url = `http://localhost:${port}/`
    await shows(url, headline)
    const refused = dev(port)
    expect(await refused.ended, refused.text()).toBe(3)
    expect(refused.text()).toContain('--port')
    await shows(url, headline)
    const second = dev(other)
    await says(second, /Presenter view/)
    await Promise.all([shows(url, headline), shows(`http://localhost:${other}/`, headline)])
    process.kill(second.child.pid ?? 0, 'SIGKILL')
    await second.ended
    expect(await orphans(second)).toEqual([])
    const outline = join(place.deck, 'outline.yaml')
    writeFileSync(outline, readFileSync(outline, 'utf8').replace(headline, 'Both start with writing'))
    await shows(url, 'Both start with writing')
    const third = dev(other)
    await says(third, /Presenter view/)
    process.kill(first.child.pid ?? 0, 'SIGINT')
    expect(await first.ended, first.text()).toBe(0)
    await shows(`http://localhost:${other}/`, 'Both start with writing')
    process.kill(third.child.pid ?? 0, 'SIGTERM')
    expect([0, 130]).toContain(await third.ended)
    for (const run of [first, refused, third]) expect(await orphans(run)).toEqual([])
    const pids = [first, refused, second, third].map(({ child }) => child.pid ?? 0)
    expect(leftOvers(place, pids)).toEqual([])
  })
})
