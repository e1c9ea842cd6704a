/** A shared talk in real windows: a listener's phone and laptop, the presenter's view, a remote. */
import type { Browser, BrowserContext, Page } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PresentServer } from '../../scripts/present/serve/index.js'
import { startBrowser } from '../e2e/support.js'
import { violations } from '../support/axe.js'
import { watched, type Watched } from './windows.js'
import { frameOf, serveShared, standsOn } from './shared-talk.js'

let browser: Browser
let server: PresentServer
let windows: Watched
let presenter: Page
const contexts: Record<string, BrowserContext> = {}

beforeAll(async () => {
  browser = await startBrowser()
  server = await serveShared()
  windows = watched(/ERR_CONNECTION|ERR_INTERNET|WebSocket|fetching the script/)
  contexts['own'] = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  contexts['phone'] = await browser.newContext({
    ...{ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'zh-CN' },
    userAgent: 'Mozilla/5.0 (iPhone) AppleWebKit/605 Mobile Safari/604.1',
  })
  contexts['laptop'] = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
  presenter = await windows.open(contexts['own'], server.presenter)
  await presenter.waitForSelector('.notes')
}, 900_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

async function follower(name: string): Promise<Page> {
  const page = await windows.open(contexts[name]!, server.follow!)
  await page.waitForSelector('.follow .frame iframe')
  return page
}
async function jump(to: string): Promise<void> {
  await presenter.keyboard.press('g')
  await presenter.keyboard.type(to)
  await presenter.keyboard.press('Enter')
  await presenter.waitForSelector('dialog[open]', { state: 'detached' })
}
/** A dialog of the presenter's view, by a key. */
async function close(): Promise<void> {
  await presenter.keyboard.press('Escape')
  await presenter.waitForSelector('dialog[open]', { state: 'detached' })
}
const isWith = (page: Page) => page.locator('.with').count()

describe('a shared talk', () => {
  let phone: Page
  let laptop: Page
  beforeAll(async () => {
    await jump('6')
    phone = await follower('phone')
    laptop = await follower('laptop')
  })

  it('is followed in the language of each, from where it is', async () => {
    expect([new URL(phone.url()).pathname, new URL(laptop.url()).pathname]).toEqual([
      '/@present/zh/follow/',
      '/@present/en/follow/',
    ])
    await presenter.keyboard.press('ArrowRight')
    for (const page of [phone, laptop]) await standsOn(page, 'write 1')
    await expect.poll(() => presenter.locator('footer').innerText()).toContain('(2)')
  })

  it('lets who looks around by himself alone, until he wants back', async () => {
    await laptop.keyboard.press('ArrowRight')
    await standsOn(laptop, 'write 2')
    // In the deck itself, too.
    await frameOf(phone).locator('body').press('ArrowLeft')
    await standsOn(phone, 'write 0')
    await jump('3')
    await expect.poll(() => laptop.locator('.snap').innerText()).toContain('3 · ')
    await standsOn(laptop, 'write 2')
    await standsOn(phone, 'write 0')
    expect([await isWith(phone), await isWith(laptop)]).toEqual([0, 0])
    await phone.locator('.snap').tap()
    await laptop.keyboard.press('Escape')
    for (const page of [phone, laptop]) await standsOn(page, 'history 0')
    await jump('6')
    for (const page of [phone, laptop]) await standsOn(page, 'write 0')
  })

  it('has the reading page at the slide, and its sources', async () => {
    // On a phone, it is there at once.
    const reading = phone.frameLocator('.reading')
    await expect
      .poll(() => reading.locator('#write').evaluate((slide) => slide.getBoundingClientRect().top))
      .toBeLessThan(100)
    await laptop.getByRole('button', { name: 'Sources' }).press('Enter')
    expect(await laptop.locator('#panel').innerText()).toContain('Codd')
  })

  it('takes questions to the presenter, who lets others see them; text stays text', async () => {
    const text = 'Is <img src=x onerror="document.title=1"> slower?'
    await phone.getByRole('button', { name: '提问' }).tap()
    await phone.locator('textarea').fill(text)
    await phone.locator('form button').tap()
    await expect.poll(() => phone.locator('.told').innerText()).toContain('讲者已收到')
    await laptop.getByRole('button', { name: 'Ask' }).click()
    expect(await laptop.locator('#panel li').count()).toBe(0)
    await presenter.keyboard.press('a')
    await presenter.waitForSelector('.questions .text')
    expect(await presenter.locator('.questions .text').innerText()).toBe(text)
    await presenter.getByRole('button', { name: 'Let all vote' }).click()
    await laptop.locator('#panel li button').press('Space')
    await expect.poll(() => presenter.locator('.votes').innerText()).toBe('Votes: 1')
    await presenter.getByRole('button', { name: 'Answered' }).click()
    await expect.poll(() => laptop.locator('#panel li').count()).toBe(0)
    const [file] = await Promise.all([
      presenter.waitForEvent('download'),
      presenter.getByRole('button', { name: 'Save as a file' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('sql-vs-document.txt')
    await close()
    expect(await presenter.locator('img').count()).toBe(0)
  })

  it('shows where to come in: as a code in the presenter’s view, and on the audience’s screen', async () => {
    const screen = await windows.open(contexts['own']!, server.url)
    await screen.locator('#slideshow h1:visible').first().waitFor()
    await presenter.keyboard.press('q')
    await presenter.waitForSelector('.listeners .qr path')
    expect(await presenter.locator('.address').innerText()).toBe(new URL(server.follow!).host)
    await close()
    await presenter.keyboard.press('Shift+q')
    await screen.waitForSelector('#dt-invitation svg path')
    // It is for the screen, not for who is in already.
    expect(await frameOf(laptop).locator('#dt-invitation').count()).toBe(0)
    await presenter.keyboard.press('Shift+q')
    await screen.waitForSelector('#dt-invitation', { state: 'detached' })
    await screen.close()
  })

  it('is handed over by a code that counts once, and taken back at once', async () => {
    await presenter.keyboard.press('q')
    await presenter.getByRole('button', { name: 'New code for a remote' }).click()
    const address = await presenter.locator('.link').inputValue()
    // A scanner's preview opens it and runs its script, even presses by script: the code is not used up.
    const preview = await windows.open(contexts['laptop']!, address)
    await preview.getByRole('button', { name: 'Use it as a remote' }).waitFor()
    await preview.evaluate(() => document.querySelector('button')!.click())
    expect(await violations(preview)).toEqual([])
    await preview.close()
    expect(await presenter.locator('.remotes li').count()).toBe(0)
    const remote = await windows.open(contexts['phone']!, address.replace('/en/', '/zh/'))
    // Nothing is lost by a reload before somebody agrees.
    await remote.reload()
    await remote.getByRole('button', { name: '用作遥控器' }).tap()
    await remote.waitForSelector('.notes')
    expect(new URL(remote.url()).hash).toBe('')
    await expect.poll(() => presenter.locator('.remotes li').innerText()).toContain('iPhone')
    expect(await violations(remote)).toEqual([])
    await remote.getByRole('button', { name: '只要两个按钮' }).tap()
    await remote.locator('.huge.main').tap()
    await standsOn(laptop, 'write 1')
    // By keyboard: the two buttons, one after the other, and nothing that is hidden below them.
    const [backward, forward] = [remote.locator('.huge:not(.main)'), remote.locator('.huge.main')]
    await forward.press('Enter')
    await standsOn(laptop, 'write 2')
    await backward.press('Space')
    await standsOn(laptop, 'write 1')
    await remote.keyboard.press('Tab')
    expect(await remote.evaluate(() => document.activeElement?.closest('.notes') ?? null)).toBe(null)
    for (const lang of ['en', 'zh']) {
      await remote.goto(remote.url().replace(/@present\/\w+\//, `@present/${lang}/`))
      await remote.waitForSelector('.huge.main, .notes')
      expect(await violations(remote), lang).toEqual([])
    }
    const second = await windows.open(contexts['laptop']!, address)
    await second.keyboard.press('Enter')
    await expect.poll(() => second.locator('main').innerText()).toContain('counts no more')
    await second.close()
    await presenter.getByRole('button', { name: 'Withdraw' }).click()
    await expect.poll(() => remote.locator('main').innerText()).toContain('已失效')
    expect(await presenter.locator('.remotes li').count()).toBe(0)
    await close()
    await remote.reload()
    await expect.poll(() => remote.locator('.notes').count()).toBe(0)
    await remote.close()
  })

  it('keeps the language that a listener chose, through a reload and for another time', async () => {
    await jump('6')
    await laptop.locator('select').selectOption('zh')
    await laptop.waitForURL(/\/zh\/follow\//)
    await laptop.reload()
    await standsOn(laptop, 'write 0')
    await presenter.keyboard.press('ArrowRight')
    await standsOn(laptop, 'write 1')
    const another = await follower('laptop')
    await another.waitForURL(/\/zh\/follow\//)
    await standsOn(another, 'write 1')
    await another.close()
    expect(await violations(laptop)).toEqual([])
    await laptop.locator('select').selectOption('en')
    await laptop.waitForURL(/\/en\/follow\//)
    await standsOn(laptop, 'write 1')
  })

  it('is there again with a server that was started again; who comes then is where the speaker is', async () => {
    await server.close()
    await expect.poll(() => phone.locator('.offline').count()).toBe(1)
    await jump('3')
    server = await serveShared(server.port)
    for (const page of [phone, laptop]) {
      await standsOn(page, 'history 0')
      await expect.poll(() => page.locator('.offline').count()).toBe(0)
    }
    const late = await follower('laptop')
    await standsOn(late, 'history 0')
    await late.close()
  })

  it('is found again by a phone that slept', async () => {
    const device = await contexts['phone']!.newCDPSession(phone)
    await device.send('Page.setWebLifecycleState', { state: 'frozen' })
    await contexts['phone']!.setOffline(true)
    await jump('6')
    await presenter.keyboard.press('ArrowRight')
    await standsOn(laptop, 'write 1')
    await contexts['phone']!.setOffline(false)
    await device.send('Page.setWebLifecycleState', { state: 'active' })
    await standsOn(phone, 'write 1')
    await presenter.keyboard.press('ArrowRight')
    await standsOn(phone, 'write 2')
    expect(new URL(phone.url()).pathname).toBe('/@present/zh/follow/')
  })

  it('can be followed by everyone: no violation on a phone and a laptop', async () => {
    await laptop.keyboard.press('ArrowRight')
    await laptop.waitForSelector('.snap')
    for (const colorScheme of ['light', 'dark'] as const)
      for (const page of [phone, laptop]) {
        await page.emulateMedia({ colorScheme })
        expect(await violations(page), colorScheme).toEqual([])
      }
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })

  it('all of that without an error in any window', () => {
    expect(windows.wrong).toEqual([])
  })
})
