/** What the end-to-end tests share: a folder of their own, a browser, the CLI in its own process. */
import { spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, relative } from 'node:path'
import type { Browser, Page } from 'playwright-chromium'
import { findBrowser, launchBrowser } from '../../scripts/browser/index.js'
import { diptychRoot } from '../../scripts/process/diptych-root.js'
import { patience } from '../support/patience.js'

/** A running browser; the caller closes it. */
export async function startBrowser(): Promise<Browser> {
  const found = await findBrowser()
  if ('error' in found) throw new Error(found.error.message)
  const launched = await launchBrowser(found.found)
  if ('error' in launched) throw new Error(launched.error.message)
  return launched.browser
}

/** Every file of a folder with its hash: equal listings mean equal bytes. */
export function listing(dir: string): Record<string, string> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const pairs = files.map(({ parentPath, name }): [string, string] => {
    const file = join(parentPath, name)
    return [relative(dir, file), createHash('sha256').update(readFileSync(file)).digest('hex')]
  })
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

export interface Running {
  child: ChildProcess
  stdout(): string
  stderr(): string
  /** Exit code, once it has ended; the signal's name where one ended it. */
  ended: Promise<number | string>
  /** Resolves when what it has said so far matches; rejects when it ends before. */
  says(pattern: RegExp, ms?: number): Promise<void>
}

/** The command line in a process of its own, as `npm run` starts it. */
export function start(args: string[], env: NodeJS.ProcessEnv = {}): Running {
  const child = spawn(process.execPath, [join(diptychRoot, 'scripts/start.mjs'), ...args], {
    cwd: diptychRoot,
    env: { ...process.env, NODE_ENV: undefined, VITEST: undefined, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const ended = new Promise<number | string>((resolve) =>
    child.on('close', (code, signal) => resolve(code ?? signal ?? 'unknown')),
  )
  const says = async (pattern: RegExp, ms = patience): Promise<void> => {
    const until = performance.now() + ms
    while (!pattern.test(out + err)) {
      if (child.exitCode !== null || performance.now() > until)
        throw new Error(`never said ${String(pattern)}:\n${out}\n${err}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  return { child, stdout: () => out, stderr: () => err, ended, says }
}

/** Requests to elsewhere and errors of a page, collected while it lives. */
export function observe(page: Page, origin: string): { outside: string[]; errors: string[] } {
  const seen: { outside: string[]; errors: string[] } = { outside: [], errors: [] }
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url()))
      seen.outside.push(request.url())
  })
  page.on('response', (response) => {
    if (response.status() >= 400) seen.errors.push(`${response.status()} ${response.url()}`)
  })
  page.on('console', (message) => {
    if (message.type() === 'error') seen.errors.push(message.text())
  })
  page.on('pageerror', (error) => seen.errors.push(error.message))
  return seen
}
