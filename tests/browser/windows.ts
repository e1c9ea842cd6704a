/** Windows whose errors are collected. */
import type { BrowserContext, Page } from 'playwright-chromium'

export interface Watched {
  wrong: string[]
  open(context: BrowserContext, url: string): Promise<Page>
}

/** @param expected what the console may say, or a page fail of, where a test wants it, such as a server that is down */
export function watched(expected: RegExp): Watched {
  const wrong: string[] = []
  return {
    wrong,
    async open(context, url) {
      const page = await context.newPage()
      page.on('pageerror', (error) => expected.test(String(error)) || wrong.push(String(error)))
      page.on('console', (message) => {
        if (message.type() === 'error' && !expected.test(message.text())) wrong.push(message.text())
      })
      await page.goto(url)
      return page
    },
  }
}
