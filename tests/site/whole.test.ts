/** A preview that runs while builds come and go, and are killed. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import * as disk from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { takeLock } from '../../scripts/process/lock.js'
import { servePreview, type Preview } from '../../scripts/site/preview.js'
import { commit, settle, type Disk } from '../../scripts/site/swap/commit.js'
import { homeOf, type Home } from '../../scripts/site/swap/home.js'
import { wholeOutput } from '../../scripts/site/swap/whole.js'

let root: string
let dist: string
let server: Preview | undefined

const write = (folder: string, text: string, names: string[]): void => {
  for (const name of names) {
    mkdirSync(join(folder, name), { recursive: true })
    writeFileSync(join(folder, name, 'index.html'), text)
  }
}
const texts = (): Promise<string[]> =>
  Promise.all(
    ['a/', 'b/', 'c/'].map(async (name) => {
      const answer = await fetch(server!.url + name)
      return answer.ok ? answer.text() : 'none'
    }),
  )
/** Both builds of two decks; a third is new. */
async function prepare(): Promise<Home> {
  write(dist, 'old', ['a', 'b'])
  const home = await homeOf(dist)
  write(home.next, 'new', ['a', 'b', 'c'])
  return home
}

/** A disk that takes so many renames and then nothing more, as for a process that was killed. */
function killedAfter(renames: number): Disk {
  let left = renames
  let dead = false
  const guarded = <T extends unknown[], R>(one: (...args: T) => Promise<R>, counts = false) => {
    return (...args: T): Promise<R> => {
      if (counts && left-- <= 0) dead = true
      return dead ? Promise.reject(new Error('killed')) : one(...args)
    }
  }
  return {
    ...disk,
    rename: guarded(disk.rename, true),
    rm: guarded(disk.rm),
    mkdir: guarded(disk.mkdir),
  } as Disk
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'diptych-whole-'))
  dist = join(root, 'dist')
})
afterEach(async () => {
  await server?.close()
  rmSync(root, { recursive: true, force: true })
})

async function serve(patienceMs?: number): Promise<void> {
  const started = await servePreview(dist, { before: wholeOutput(dist, patienceMs) })
  if ('error' in started) throw new Error(started.error.message)
  server = started
}

describe('a preview that runs', () => {
  it.each([0, 1, 2, 3, 4, 5])(
    'serves one build when another was killed after %i renames',
    async (renames) => {
      const home = await prepare()
      await serve()
      await expect(commit(home, killedAfter(renames))).rejects.toThrow('killed')
      expect(await texts()).toEqual(renames === 0 ? ['old', 'old', 'none'] : ['new', 'new', 'new'])
    },
  )

  it('waits for a build that is being put in place', async () => {
    const home = await prepare()
    await serve(60_000)
    const lock = await takeLock(home.lock)
    if ('holder' in lock) throw new Error('taken')
    await disk.rename(home.next, home.ready)
    await disk.rm(join(dist, 'a'), { recursive: true })
    let answered = false
    const asked = texts().finally(() => (answered = true))
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(answered).toBe(false)
    await settle(home)
    await lock.release()
    expect(await asked).toEqual(['new', 'new', 'new'])
  })

  it('serves what is there when a build does not get on, and waits for it once only', async () => {
    const home = await prepare()
    await serve(30)
    const lock = await takeLock(home.lock)
    if ('holder' in lock) throw new Error('taken')
    await disk.rename(home.next, home.ready)
    expect(await texts()).toEqual(['old', 'old', 'none'])
    await lock.release()
    await settle(home)
    expect(await texts()).toEqual(['new', 'new', 'new'])
  })
})
