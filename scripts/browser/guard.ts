/** Ends a browser that does not answer any more: what waits for it would wait for ever. */
import type { Browser } from 'playwright-chromium'

const everyMs = 5000

/**
 * Asks the browser's own process now and then, which answers however busy its pages are. One that is silent for too
 * long is killed, and whatever waits for it fails as for a browser that has ended.
 *
 * @param silentMs the longest silence
 */
export async function guardBrowser(browser: Browser, silentMs = 60_000): Promise<void> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const pid = processInfo.find(({ type }) => type === 'browser')?.id
  let answered = performance.now()
  let asking = false
  const timer = setInterval(
    () => {
      if (asking && performance.now() - answered > silentMs && pid) return void kill(pid)
      if (asking) return
      asking = true
      answered = performance.now()
      session.send('Browser.getVersion').then(
        () => (asking = false),
        () => undefined,
      )
    },
    Math.min(everyMs, silentMs / 2),
  )
  timer.unref()
  browser.on('disconnected', () => clearInterval(timer))
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended meanwhile.
  }
}
