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

/** Draws a line on the slide of a presenter's view, in which the pen is out. */
export async function stroke(view: Page): Promise<void> {
  const box = (await view.locator('.board').boundingBox())!
  await view.mouse.move(box.x + 50, box.y + 50)
  await view.mouse.down()
  await view.mouse.move(box.x + 150, box.y + 90, { steps: 10 })
  await view.mouse.up()
}
