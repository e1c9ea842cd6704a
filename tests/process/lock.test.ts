/** One holder at a time, whatever the one before has left. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { takeLock } from '../../scripts/process/lock.js'
import { machine, token, type Owner, type System } from '../../scripts/process/owner.js'

let dir = ''
let path = ''
const held = (owner: Owner): string => {
  mkdirSync(path, { recursive: true })
  const file = join(path, token(owner))
  writeFileSync(file, '')
  return file
}
/** The same machine, seen by another process of it. */
const as = (pid: number, alive: number[] = []): System => ({
  self: { ...machine.self, pid, start: `s${pid}` },
  runs: (other) => alive.includes(other),
  startOf: (other) => `s${other}`,
})

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'diptych-lock-'))
  path = join(dir, '.dist.lock')
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

describe('the lock', () => {
  it('is held by one, and free again', async () => {
    const lock = await takeLock(path)
    expect(await takeLock(path)).toEqual({ holder: machine.self })
    if ('release' in lock) await lock.release()
    expect(readdirSync(dir)).toEqual([])
    const again = await takeLock(path)
    expect('release' in again && (await again.release())).toBeUndefined()
  })

  it.each([1, 0, -1, process.pid, 999_999_999])('of a dead process %i is taken over', async (pid) => {
    held({ ...machine.self, pid, start: 'long-ago'.replace('-', '') })
    const lock = await takeLock(path)
    expect('release' in lock && (await lock.release())).toBeUndefined()
    expect(readdirSync(dir)).toEqual([])
  })

  it('of an earlier version, a file with a number, is taken over, as is one that holds nothing', async () => {
    writeFileSync(path, String(process.pid))
    const lock = await takeLock(path)
    expect('release' in lock && (await lock.release())).toBeUndefined()
    mkdirSync(path)
    const next = await takeLock(path)
    expect('release' in next && (await next.release())).toBeUndefined()
  })

  it('of another container is taken over when there is no sign of life, and left where there is one', async () => {
    const stranger = { ...machine.self, pid: 1, place: 'ffffffff' }
    const file = held(stranger)
    const timer = setInterval(() => utimesSync(file, new Date(), Math.random() * 1e3 + Date.now() / 1e3), 20)
    expect(await takeLock(path, { patienceMs: 5000 })).toEqual({ holder: stranger })
    clearInterval(timer)
    const lock = await takeLock(path, { patienceMs: 100 })
    expect('release' in lock && (await lock.release())).toBeUndefined()
  })

  it('of a dead process is taken over by one of forty that come at once', async () => {
    const pids = Array.from({ length: 40 }, (_, at) => at + 100)
    for (let round = 0; round < 10; round++) {
      held({ ...machine.self, pid: 5 })
      const locks = await Promise.all(pids.map((pid) => takeLock(path, { system: as(pid, pids) })))
      const got = locks.filter((lock) => 'release' in lock)
      expect(got.length).toBe(1)
      const names = readdirSync(path)
      expect(names.length).toBe(1)
      for (const lock of locks) if ('holder' in lock) expect(names).toEqual([token(lock.holder)])
      rmSync(path, { recursive: true })
    }
  })
})
