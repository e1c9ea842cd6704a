import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import * as disk from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commit, REMOVED, type Disk } from '../../scripts/site/swap/commit.js'
import { homeOf } from '../../scripts/site/swap/home.js'
import { recover, stage, type Staging } from '../../scripts/site/swap/index.js'

let root: string
let dist: string
const write = (folder: string, deck: string, text: string) => {
  mkdirSync(join(folder, deck), { recursive: true })
  writeFileSync(join(folder, deck, 'index.html'), text)
}
const read = (deck: string) => readFileSync(join(dist, deck, 'index.html'), 'utf8')
const begin = async (): Promise<Staging> => {
  const staging = await stage(dist)
  if ('error' in staging) throw new Error(staging.error.message)
  return staging
}

/** A disk that refuses what comes after so many changes: all of it, as for a process that is no more, or a few. */
function stopAfter(steps: number, times = Infinity): { fs: Disk; refused(): number } {
  let left = steps
  let refused = 0
  const counted =
    (one: (...args: never[]) => Promise<unknown>) =>
    async (...args: never[]) => {
      if (left-- <= 0 && refused++ < times) throw Object.assign(new Error('stopped'), { code: 'EIO' })
      return one(...args)
    }
  const { mkdir, rename, rm, rmdir, link, copyFile } = disk
  const changes = Object.fromEntries(
    Object.entries({ mkdir, rename, rm, rmdir, link, copyFile }).map(([name, one]) => [
      name,
      counted(one as never),
    ]),
  )
  return { fs: { ...disk, ...changes } as Disk, refused: () => refused }
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'diptych-swap-'))
  dist = join(root, 'dist')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('swapping builds in', () => {
  it('replaces a deck whole and keeps the others', async () => {
    write(dist, 'a', 'old a')
    writeFileSync(join(dist, 'a', 'left-over.js'), '')
    write(dist, 'b', 'old b')
    const staging = await begin()
    write(staging.dir, 'a', 'new a')
    expect(await staging.commit()).toEqual({ decks: ['a'] })
    await staging.dispose()
    expect(readdirSync(join(dist, 'a'))).toEqual(['index.html'])
    expect([read('a'), read('b')]).toEqual(['new a', 'old b'])
    expect(readdirSync(root)).toEqual(['dist'])
  })

  it('leaves the last good output when a build gives up', async () => {
    write(dist, 'a', 'old a')
    const staging = await begin()
    write(staging.dir, 'a', 'half')
    await staging.dispose()
    expect(read('a')).toBe('old a')
    expect(readdirSync(root)).toEqual(['dist'])
  })

  it('follows a link that leads to the output, and leaves the link', async () => {
    const real = join(root, 'elsewhere', 'www')
    write(real, 'a', 'old a')
    symlinkSync(real, dist)
    const staging = await begin()
    expect(dirname(staging.dir)).toBe(dirname(real))
    write(staging.dir, 'a', 'new a')
    expect(await staging.commit()).toEqual({ decks: ['a'] })
    await staging.dispose()
    expect(read('a')).toBe('new a')
    expect(readlinkSync(dist)).toBe(real)
    expect(readdirSync(join(root, 'elsewhere'))).toEqual(['www'])
  })

  it('refuses a second build at the same time', async () => {
    const staging = await begin()
    expect(await stage(dist)).toMatchObject({ error: { code: 'build-running' } })
    await staging.dispose()
    const next = await begin()
    await next.dispose()
  })

  it('is whole, old or new, wherever a commit is stopped, once anybody has looked', async () => {
    const names = ['index.html', 'a/index.html', 'b/index.html', 'c/index.html'] as const
    const texts = (): string[] =>
      names.map((name) => (existsSync(join(dist, name)) ? readFileSync(join(dist, name), 'utf8') : 'none'))
    const old = ['old', 'old', 'old', 'none']
    const counts = { old: 0, new: 0 }
    for (let last = 0; ; last++) {
      rmSync(dist, { recursive: true, force: true })
      for (const deck of ['a', 'b']) write(dist, deck, 'old')
      writeFileSync(join(dist, 'index.html'), 'old')
      writeFileSync(join(dist, 'sitemap.xml'), 'old')
      const home = await homeOf(dist)
      for (const deck of ['a', 'b', 'c']) write(home.next, deck, 'new')
      writeFileSync(join(home.next, 'index.html'), 'new')
      mkdirSync(join(home.next, REMOVED))
      writeFileSync(join(home.next, REMOVED, 'sitemap.xml'), '')
      const stopped = stopAfter(last)
      const whole = await commit(home, stopped.fs).then(
        () => true,
        () => false,
      )
      const decided = !existsSync(home.next)
      await recover(dist)
      const isNew = whole || decided
      expect(texts(), `${last}`).toEqual(isNew ? ['new', 'new', 'new', 'new'] : old)
      expect(existsSync(join(dist, 'sitemap.xml'))).toBe(!isNew)
      expect(readdirSync(root)).toEqual(['dist'])
      counts[isNew ? 'new' : 'old']++
      if (stopped.refused() === 0) break
    }
    expect(counts.old).toBeGreaterThan(1)
    expect(counts.new).toBeGreaterThan(12)
  })

  it('is the old one when the disk refuses a step of the commit', async () => {
    for (let at = 2; at < 12; at++) {
      rmSync(dist, { recursive: true, force: true })
      for (const deck of ['a', 'b']) write(dist, deck, 'old')
      const home = await homeOf(dist)
      for (const deck of ['a', 'b', 'c']) write(home.next, deck, 'new')
      const whole = await commit(home, stopAfter(at, 1).fs).then(
        () => true,
        () => false,
      )
      if (!whole)
        expect([readdirSync(root), readdirSync(dist)].flat(), `${at}`).toEqual([
          '.dist.next',
          'dist',
          'a',
          'b',
        ])
      expect([read('a'), read('b')]).toEqual(whole ? ['new', 'new'] : ['old', 'old'])
      await recover(dist)
      expect(readdirSync(root)).toEqual(['dist'])
    }
  })

  it('does not look into an output that is being built', async () => {
    const staging = await begin()
    write(staging.dir, 'a', 'half')
    expect(await recover(dist)).toBe(false)
    expect(readFileSync(join(staging.dir, 'a', 'index.html'), 'utf8')).toBe('half')
    await staging.dispose()
    expect(await recover(dist)).toBe(false)
  })

  it('gives disk errors as values', async () => {
    writeFileSync(join(root, 'file'), '')
    dist = join(root, 'file', 'dist')
    expect(await stage(dist)).toMatchObject({ error: { code: 'disk' } })
  })
})
