/** Starts a found browser with flags that keep it quiet and on this machine. The caller closes it. */
import type { Browser, LaunchOptions } from 'playwright-chromium'
import type { BrowserError, FoundBrowser } from './find.js'

/** Flags for every start: no background traffic, no first-run pages, the same glyphs on every machine. */
export const FLAGS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-breakpad',
  '--disable-gpu',
  '--font-render-hinting=none',
]

export interface LaunchExtras {
  /** Further flags. */
  args?: string[]
  /** In ms; 20 000 when left out. */
  timeout?: number
}

const NO_SANDBOX = ['--no-sandbox', '--no-zygote']

/** The flags that a found browser is started with, before any second try without sandbox. Pure. */
export function launchFlags(found: FoundBrowser, root: boolean): string[] {
  // Chromium refuses the sandbox to root; the bare-system one ships without its helper.
  return [...FLAGS, ...(root ? ['--no-sandbox'] : []), ...(found.env ? NO_SANDBOX : [])]
}

/**
 * Starts the browser, headless; without sandbox only as root, on a bare system, or after the start with it failed.
 * @returns the browser (to be closed by the caller) or an error value; never throws
 */
export async function launchBrowser(
  found: FoundBrowser,
  extras: LaunchExtras = {},
): Promise<{ browser: Browser } | { error: BrowserError }> {
  const flags = [...new Set([...launchFlags(found, process.getuid?.() === 0), ...(extras.args ?? [])])]
  const options: LaunchOptions = {
    executablePath: found.path,
    headless: true,
    timeout: extras.timeout ?? 20_000,
    chromiumSandbox: !flags.includes('--no-sandbox'),
    args: flags,
    env: { ...definedOnly(process.env), ...found.env },
    // Ctrl-C is the caller's: it closes the browser and keeps the last good output.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  }
  try {
    const { chromium } = await import('playwright-chromium')
    try {
      return { browser: await chromium.launch(options) }
    } catch (error) {
      if (!options.chromiumSandbox) throw error
      const args = [...flags, '--no-sandbox']
      return { browser: await chromium.launch({ ...options, args, chromiumSandbox: false }) }
    }
  } catch (error) {
    const reason = firstReason((error as Error).message)
    return {
      error: {
        code: 'browser-launch',
        message: `The browser ${found.path} does not start: ${reason}.`,
        hint: 'Run `npm run doctor`, or name another browser with --browser PATH.',
        tried: [{ kind: found.kind, path: found.path, reason }],
      },
    }
  }
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
}

/** Playwright's message is a page of logs: the line that tells. */
function firstReason(message: string): string {
  const lines = message.split('\n').map((line) => line.trim())
  const telling = lines.find((line) =>
    /error while loading|cannot open|ENOENT|EACCES|No usable sandbox/.test(line),
  )
  return (telling ?? lines[0] ?? 'unknown reason').replace(/\.$/, '')
}
