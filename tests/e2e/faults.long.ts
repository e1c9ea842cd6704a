/**
 * What can befall a build from outside: the output is whole afterwards, old or new, the exit code is the
 * environment's, it is told in a sentence, nothing is left behind, and the next build recovers.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
  readdirSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { diptychRoot } from '../../scripts/process/diptych-root.js'
import {
  bench,
  leftOvers,
  orphans,
  says,
  stateOf,
  type Bench,
  type Run,
  type RunOptions,
} from './faults/harness.js'

let place: Bench
beforeEach(() => void (place = bench()))
afterEach(() => place.remove())

const build = (options?: RunOptions, ...more: string[]): Run =>
  place.run(['build', place.deck, '--out', place.out, '--no-inspect', ...more], options)
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Version A as it was built once. */
let versionA: { dir: string; state: string }
beforeAll(async () => {
  const first = bench()
  const run = first.run(['build', first.deck, '--out', first.out, '--no-inspect'])
  expect(await run.ended, run.text()).toBe(0)
  versionA = { dir: mkdtempSync(join(tmpdir(), 'diptych-old-')), state: stateOf(first.out) }
  cpSync(first.out, versionA.dir, { recursive: true })
  first.remove()
})
afterAll(() => rmSync(versionA.dir, { recursive: true, force: true }))

/** Has version A as the output; the next build is of version B. */
function built(): string {
  cpSync(versionA.dir, place.out, { recursive: true })
  place.version('B')
  return versionA.state
}

/** Told in a sentence, with the code of the environment; nothing left; the next build is whole. */
async function failsAndRecovers(run: Run, old: string, pattern: RegExp, code = 3): Promise<void> {
  expect(await run.ended, run.text()).toBe(code)
  expect(run.text()).toMatch(pattern)
  expect(run.text()).not.toMatch(/\n\s+at |Error:/)
  expect(await orphans(run)).toEqual([])
  expect(stateOf(place.out)).toBe(old)
  expect(leftOvers(place, [run.child.pid ?? 0])).toEqual([])
  const next = build()
  expect(await next.ended, next.text()).toBe(0)
  expect(readFileSync(join(place.out, 'index.html'), 'utf8')).toContain('Version B')
  expect(leftOvers(place, [next.child.pid ?? 0])).toEqual([])
}

const canMount = spawnSync('unshare', ['-m', 'true']).status === 0

describe('two builds into one output', () => {
  it('one builds, the others are told', async () => {
    const runs = Array.from({ length: 4 }, () => build())
    const codes = await Promise.all(runs.map(({ ended }) => ended))
    expect(codes.sort(), runs.map((run) => run.text()).join()).toEqual([0, 3, 3, 3])
    expect(runs.filter((run) => run.text().includes('Another build')).length).toBe(3)
    expect(
      leftOvers(
        place,
        runs.map(({ child }) => child.pid ?? 0),
      ),
    ).toEqual([])
  })
})

describe('the content changes during a build', () => {
  it('what was read first is built, also when the folder goes', async () => {
    const old = built()
    const run = build()
    await says(run, /read and plan: done/)
    rmSync(place.deck, { recursive: true })
    const code = await run.ended
    expect([0, 3]).toContain(code)
    expect(run.text()).not.toMatch(/\n\s+at /)
    if (code === 3) expect(stateOf(place.out)).toBe(old)
    else expect(readFileSync(join(place.out, 'index.html'), 'utf8')).toContain('Version B')
    expect(leftOvers(place, [run.child.pid ?? 0])).toEqual([])
  })

  it('a picture that goes is told', async () => {
    const picture = join(place.deck, 'photo.png')
    writeFileSync(picture, readFileSync(join(diptychRoot, 'docs/pictures/compare.png')))
    const outline = join(place.deck, 'outline.yaml')
    const slide =
      '      - id: photo\n        kind: image\n        headline: A picture\n        image: photo.png\n        alt: A picture\n'
    writeFileSync(outline, readFileSync(outline, 'utf8').trimEnd() + `\n${slide}`)
    const old = built()
    const run = build()
    await says(run, /start the browser: done/)
    const bytes = readFileSync(picture)
    rmSync(picture)
    const code = await run.ended
    writeFileSync(picture, bytes)
    if (code === 0) return
    await failsAndRecovers(run, old, /A file or folder is missing: .*photo\.png/)
  })
})

describe.skipIf(!canMount)('disks', () => {
  it('that are full end the build at any step', async () => {
    const old = built()
    mkdirSync(join(place.dir, 'full'))
    const names = readdirSync(place.out, { recursive: true, encoding: 'utf8' })
    const whole = names.reduce((sum, name) => sum + statSync(join(place.out, name)).size, 0) / 1024
    for (const part of [0.02, 0.3, 0.6, 0.9]) {
      const kB = Math.round(whole * part)
      const out = join(place.dir, 'full', 'dist')
      const mount = `mount -t tmpfs -o size=${kB}k tmpfs '${join(place.dir, 'full')}'`
      const run = place.run(['build', place.deck, '--out', out, '--no-inspect'], { mount })
      expect(await run.ended, run.text()).toBe(3)
      expect(run.text()).toMatch(/The disk is full: /)
      expect(run.text()).not.toMatch(/\n\s+at /)
      expect(await orphans(run)).toEqual([])
    }
    // The temporary and the work folder on it, too.
    const mount = `mount -t tmpfs -o size=64k tmpfs '${join(place.dir, 'tmp')}'`
    const run = build({ mount })
    expect(await run.ended, run.text()).not.toBe(1)
    expect(run.text()).not.toMatch(/\n\s+at /)
    if ((await run.ended) === 3) expect(stateOf(place.out)).toBe(old)
  })

  it('that are read-only are told: the output', async () => {
    const old = built()
    const www = join(place.dir, 'www')
    await failsAndRecovers(
      build({ mount: `mount --bind '${www}' '${www}' && mount -o remount,ro,bind '${www}'` }),
      old,
      /The file system is read-only: .*www/,
    )
  })

  it('that are read-only do not matter for the temporary folder', async () => {
    const tmp = join(place.dir, 'tmp')
    const run = build({ mount: `mount --bind '${tmp}' '${tmp}' && mount -o remount,ro,bind '${tmp}'` })
    expect(await run.ended, run.text()).toBe(0)
    expect(leftOvers(place, [run.child.pid ?? 0])).toEqual([])
  })
})

describe('the environment', () => {
  it('needs no HOME, nor a temporary folder that is there', async () => {
    const run = build({
      env: { HOME: undefined, XDG_CACHE_HOME: undefined, TMPDIR: join(place.dir, 'none') },
    })
    expect(await run.ended, run.text()).toBe(0)
    expect(existsSync(join(place.dir, 'none'))).toBe(false)
    expect(leftOvers(place, [run.child.pid ?? 0])).toEqual([])
  })

  it('may set the clock back, in the middle, too', async () => {
    const script = join(place.dir, 'clock.mjs')
    writeFileSync(
      script,
      'const now = Date.now; const start = performance.now(); Date.now = () => now() - (performance.now() - start > 4000 ? 40 * 365 * 864e5 : 0)',
    )
    const old = built()
    const run = build({ env: { NODE_OPTIONS: `--import=${script}` } })
    expect(await run.ended, run.text()).toBe(0)
    expect(stateOf(place.out)).not.toBe(old)
    const next = build()
    expect(await next.ended, next.text()).toBe(0)
  })

  it('may have a wrong SOURCE_DATE_EPOCH', async () => {
    const old = built()
    await failsAndRecovers(build({ env: { SOURCE_DATE_EPOCH: 'abc' } }), old, /SOURCE_DATE_EPOCH/)
  })
})

describe('the browser', () => {
  const browsers = (run: Run): number[] =>
    run.processes().filter((pid) => {
      const line = readFileSync(`/proc/${pid}/cmdline`, 'latin1')
      return /remote-debugging-pipe/.test(line) && !/--type=/.test(line)
    })

  it.each(['start the browser', 'subset the fonts', 'build the site'])(
    'is killed after “%s”',
    async (step) => {
      const old = built()
      const run = build()
      await says(run, new RegExp(`${step}: done`))
      await sleep(100)
      for (const pid of browsers(run)) process.kill(pid, 'SIGKILL')
      await failsAndRecovers(run, old, /The browser ended in the middle/)
    },
  )

  it('has a page that is killed while it prints', async () => {
    const old = built()
    const run = build()
    await says(run, /build the site: done/)
    await sleep(300)
    for (const pid of run.processes()) {
      const line = existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'latin1') : ''
      if (line.includes('--type=renderer')) process.kill(pid, 'SIGKILL')
    }
    if ((await run.ended) !== 0) await failsAndRecovers(run, old, /The browser ended in the middle/)
  })

  it('hangs: at the start it is told within seconds, in the middle within a minute or two', async () => {
    const old = built()
    const silent = join(place.dir, 'silent')
    writeFileSync(
      silent,
      '#!/bin/sh\n[ "$1" = --version ] && { echo Chromium 147.0; exit; }\nexec sleep 300\n',
    )
    chmodSync(silent, 0o755)
    const start = performance.now()
    const run = build({}, '--browser', silent)
    await says(run, /Still waiting for .*silent/)
    expect(performance.now() - start).toBeLessThan(20_000)
    await failsAndRecovers(run, old, /does not start/)
    const second = build()
    await says(second, /subset the fonts: done/)
    for (const pid of browsers(second)) execFileSync('kill', ['-STOP', String(pid)])
    expect(await second.ended, second.text()).toBe(3)
    expect(await orphans(second)).toEqual([])
  })
})
