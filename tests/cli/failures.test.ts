/** Every failure has its code, its exit code, one sentence, and (where there is one) what to do. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { exitCode } from '../../scripts/cli/exit.js'
import { interruptible } from '../../scripts/cli/interrupt.js'
import { diptych } from '../../scripts/cli/main.js'
import { sourceDate } from '../../scripts/cli/source-date.js'
import { failureOf } from '../../scripts/cli/unforeseen.js'
import { failures, type FailureCode } from '../../scripts/problems/failures.js'
import { launchBrowser } from '../../scripts/browser/index.js'
import { browserGone } from '../../scripts/pipeline/browser.js'
import { buildSite } from '../../scripts/site/build.js'

let dir = ''
let stdout = ''
const at = (...path: string[]): string => join(dir, ...path)
const put = (path: string, text: string): void => {
  mkdirSync(join(at(path), '..'), { recursive: true })
  writeFileSync(at(path), text)
}

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'diptych-failures-'))
  put('content/talk/deck.yaml', 'deck: {}\n')
  put('other/talk/deck.yaml', 'deck: {}\n')
  stdout = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((stdout += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  rmSync(dir, { recursive: true, force: true })
})

/** What `--json` tells of the failure; its exit code is the command's. */
async function codeOf(argv: string[]): Promise<string | undefined> {
  stdout = ''
  const exit = await diptych([...argv, '--json'])
  const { error } = JSON.parse(stdout) as { error?: { exit: number; code: FailureCode; message: string } }
  expect(error?.exit).toBe(exit)
  expect(error?.message).toMatch(/[.!?…]$/)
  if (error) expect(exit).toBe(exitCode[failures[error.code].kind])
  return error?.code
}

describe('a failure of', () => {
  const content = () => ['--content', at('content')]

  it('the command line', async () => {
    expect(await codeOf(['buidl'])).toBe('wrong-command-line')
    expect(await codeOf(['build', '--langs'])).toBe('wrong-command-line')
    expect(await codeOf(['build', '--no-pdf', '--clicks'])).toBe('idle-option')
    vi.stubEnv('npm_lifecycle_script', 'node scripts/start.mjs build')
    vi.stubEnv('npm_config_out', 'site')
    expect(await codeOf(['build', 'talk'])).toBe('options-kept-by-npm')
  })

  it('what is asked for', async () => {
    expect(await codeOf(['check', '--content', at('nowhere')])).toBe('no-content-folder')
    mkdirSync(at('empty'))
    expect(await codeOf(['check', '--content', at('empty')])).toBe('no-decks')
    expect(await codeOf(['check', 'tolk', ...content()])).toBe('unknown-deck')
    expect(await codeOf(['check', 'talk', at('other/talk'), ...content()])).toBe('same-deck-name')
    expect(await codeOf(['build', 'talk', ...content(), '--out', at('content')])).toBe('bad-output')
    put('site/talk/notes.txt', 'mine')
    expect(await codeOf(['build', 'talk', ...content(), '--out', at('site')])).toBe('foreign-output')
    expect(await codeOf(['check', 'sql-vs-document', '--lang', 'xx'])).toBe('language-not-in-deck')
    expect(await codeOf(['new', 'my talk', ...content()])).toBe('bad-deck-name')
    expect(await codeOf(['new', 'talk', ...content()])).toBe('deck-exists')
    expect(await codeOf(['preview', '--out', at('empty')])).toBe('nothing-built')
    expect(await codeOf(['present', 'talk', ...content(), '--out', at('empty'), '--as-built'])).toBe(
      'nothing-built',
    )
  })

  it('the environment', async () => {
    expect(() => sourceDate({ SOURCE_DATE_EPOCH: 'x' })).toThrow(
      expect.objectContaining({ code: 'bad-source-date' }),
    )
    put('browser', '#!/bin/sh\nexit 1\n')
    const { chmodSync } = await import('node:fs')
    chmodSync(at('browser'), 0o755)
    const launched = await launchBrowser({ kind: 'explicit', path: at('browser') } as never)
    expect(launched).toMatchObject({ error: { code: 'browser-launch' } })
    expect(browserGone()).toMatchObject({ code: 'browser-gone', kind: 'environment' })
    const signal = AbortSignal.abort()
    const markdown = '# A\n'
    const deck = { id: 'x', lang: 'en', markdown, svgs: {}, fontsCss: '' }
    const site = await buildSite({ decks: [deck], outDir: at('out'), signal })
    expect(site).toMatchObject({ error: { code: 'site-aborted' } })
  })

  it('nobody’s foresight goes to a log, never to the terminal', () => {
    const failure = failureOf(new TypeError('x is not a function\n    at somewhere'))
    expect(failure).toMatchObject({ code: 'unforeseen', kind: 'environment' })
    expect(failure.message).not.toContain('at somewhere')
    expect(failure.details).toContain('TypeError')
  })

  it('the user’s making, once the work has ended', async () => {
    const work = interruptible(async (signal) => {
      process.emit('SIGTERM')
      signal.throwIfAborted()
    })
    await expect(work).rejects.toMatchObject({ code: 'interrupted', kind: 'interrupted' })
  })
})
