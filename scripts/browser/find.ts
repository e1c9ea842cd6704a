/** Finds a browser to print and draw with. Looks only; nothing is downloaded. */
import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { installedCandidates } from './candidates.js'
import { unpackChromium, type Packaged } from './packaged.js'

const run = promisify(execFile)

export type BrowserKind = 'explicit' | 'playwright' | 'installed' | 'packaged'

export interface FoundBrowser {
  kind: BrowserKind
  path: string
  version?: string
  /** Environment that only the browser's process gets (libraries and fonts of a bare system). */
  env?: Record<string, string>
}

/** What was looked at and why it was not taken. */
export interface TriedBrowser {
  kind: BrowserKind
  path?: string
  reason: string
}

export interface BrowserError {
  code: 'browser-not-found' | 'browser-explicit' | 'browser-launch'
  /** One sentence. */
  message: string
  /** What to run. */
  hint: string
  tried: TriedBrowser[]
}

export type FindResult = { found: FoundBrowser; tried: TriedBrowser[] } | { error: BrowserError }

/** Everything that touches the machine, so that tests can hand in fakes. */
export interface FindEffects {
  platform: NodeJS.Platform
  arch: string
  isExecutable(path: string): Promise<boolean>
  /** Starts `path --version`; the version's text, or why it doesn't start. */
  probe(path: string, env?: Record<string, string>): Promise<{ version: string } | { reason: string }>
  /** Where Playwright's own browser would be. */
  playwrightPath(): Promise<string | undefined>
  unpack(): Promise<Packaged>
}

/** The real machine. */
export const machine: FindEffects = {
  platform: process.platform,
  arch: process.arch,
  async isExecutable(path) {
    try {
      await access(path, constants.X_OK)
      return (await stat(path)).isFile()
    } catch {
      return false
    }
  },
  async probe(path, env) {
    // On Windows `--version` opens a window, so a file that is there counts.
    if (process.platform === 'win32') return { version: '' }
    try {
      const { stdout } = await run(path, ['--version'], { env: { ...process.env, ...env }, timeout: 10_000 })
      return { version: /\d+(\.\d+)+/.exec(stdout)?.[0] ?? stdout.trim() }
    } catch (error) {
      const { stderr, message } = error as { stderr?: string; message: string }
      return { reason: (stderr?.trim() || message).split('\n')[0] ?? 'does not start' }
    }
  },
  async playwrightPath() {
    const { chromium } = await import('playwright-chromium')
    return chromium.executablePath() || undefined
  },
  unpack: () => unpackChromium(),
}

/** Browsers found in this process, by request: probing costs up to half a second each. */
const known = new Map<string, Promise<FindResult>>()

/**
 * Finds a browser: the explicit path (`path`, else the environment's DIPTYCH_BROWSER; if it doesn't start that is
 * an error, never skipped), Playwright's own, an installed Chrome, Chromium or Edge, then the Chromium of the npm
 * package (Linux only).
 * @returns the browser and what was tried before it, or an error value; never throws
 */
export function findBrowser(
  options: { path?: string; env?: NodeJS.ProcessEnv } = {},
  effects: FindEffects = machine,
): Promise<FindResult> {
  const env = options.env ?? process.env
  const path = options.path || env['DIPTYCH_BROWSER'] || ''
  if (effects !== machine) return search(path, env, effects)
  const key = JSON.stringify([path, env['PATH']])
  const result = known.get(key) ?? search(path, env, effects)
  known.set(key, result)
  return result
}

async function search(path: string, env: NodeJS.ProcessEnv, effects: FindEffects): Promise<FindResult> {
  const tried: TriedBrowser[] = []
  const take = async (kind: BrowserKind, candidate: string): Promise<FoundBrowser | undefined> => {
    const probed = await effects.probe(candidate)
    if ('reason' in probed) return void tried.push({ kind, path: candidate, reason: probed.reason })
    return { kind, path: candidate, ...(probed.version ? { version: probed.version } : {}) }
  }

  if (path) {
    const found = (await effects.isExecutable(path)) ? await take('explicit', path) : undefined
    if (found) return { found, tried }
    if (!tried.length) tried.push({ kind: 'explicit', path, reason: 'is no executable file' })
    const message = `The browser ${path} ${tried[0]?.reason === 'is no executable file' ? 'is no executable file' : `does not start: ${tried[0]?.reason}`}.`
    return {
      error: {
        code: 'browser-explicit',
        message,
        hint: 'Correct --browser or DIPTYCH_BROWSER, or leave it out.',
        tried,
      },
    }
  }

  const own = await effects.playwrightPath().catch(() => undefined)
  if (own && (await effects.isExecutable(own))) {
    const found = await take('playwright', own)
    if (found) return { found, tried }
  } else tried.push({ kind: 'playwright', ...(own ? { path: own } : {}), reason: 'is not installed' })

  for (const candidate of installedCandidates(effects.platform, env)) {
    if (!(await effects.isExecutable(candidate))) continue
    const found = await take('installed', candidate)
    if (found) return { found, tried }
  }
  if (!tried.some(({ kind }) => kind === 'installed'))
    tried.push({
      kind: 'installed',
      reason: 'no Chrome, Chromium or Edge on the PATH or in the usual places',
    })

  const found = await packaged(effects, tried)
  if (found) return { found, tried }
  return {
    error: {
      code: 'browser-not-found',
      message: 'No Chrome, Chromium or Edge was found to print with.',
      hint: 'Install Chrome, or run `npx playwright install chromium`, or name one with --browser PATH.',
      tried,
    },
  }
}

async function packaged(effects: FindEffects, tried: TriedBrowser[]): Promise<FoundBrowser | undefined> {
  if (effects.platform !== 'linux' || !['x64', 'arm64'].includes(effects.arch))
    return void tried.push({
      kind: 'packaged',
      reason: `is for Linux only, not ${effects.platform} ${effects.arch}`,
    })
  try {
    const { path, libraries, fontconfig } = await effects.unpack()
    const plain = await effects.probe(path)
    if ('version' in plain) return { kind: 'packaged', path, version: plain.version }
    // A bare system: the package's own libraries and fonts, for the browser's process only.
    const own = [libraries, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':')
    const env = { LD_LIBRARY_PATH: own, FONTCONFIG_PATH: fontconfig }
    const bare = await effects.probe(path, env)
    if ('version' in bare) return { kind: 'packaged', path, version: bare.version, env }
    tried.push({ kind: 'packaged', path, reason: bare.reason })
  } catch (error) {
    tried.push({ kind: 'packaged', reason: (error as Error).message.split('\n')[0] ?? 'cannot be unpacked' })
  }
}
