/** A browser is run from the cache: nobody else may have put it there. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cacheFolder, ownFolder } from '../../scripts/process/cache.js'

let dir = ''
beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'diptych-cache-test-'))))
afterEach(() => rmSync(dir, { recursive: true, force: true }))

describe.skipIf(process.platform === 'win32')('the cache in the shared temporary folder', () => {
  it('is closed to others, whatever the umask', async () => {
    const before = process.umask(0)
    const place = join(dir, 'cache')
    const folder = await cacheFolder('chromium', [place]).finally(() => process.umask(before))
    expect(folder).toBe(join(place, 'chromium'))
    for (const one of [place, folder]) expect(statSync(one).mode & 0o777).toBe(0o700)
    expect(await cacheFolder('chromium', [place])).toBe(folder)
  })

  it('is not used when others can write or read it, or it is a link', async () => {
    const open = join(dir, 'open')
    mkdirSync(open)
    chmodSync(open, 0o777)
    await expect(ownFolder(open)).rejects.toThrow(open)
    await expect(cacheFolder('chromium', [open])).rejects.toThrow(open)
    const own = join(dir, 'own')
    mkdirSync(own, { mode: 0o700 })
    symlinkSync(own, join(dir, 'link'))
    await expect(ownFolder(join(dir, 'link'))).rejects.toThrow('link')
    await expect(ownFolder(own)).resolves.toBeUndefined()
  })

  it.runIf(process.getuid?.() === 0)('is not used when somebody else has made it', async () => {
    const { chownSync } = await import('node:fs')
    const theirs = join(dir, 'theirs')
    mkdirSync(theirs, { mode: 0o700 })
    chownSync(theirs, 12345, 12345)
    await expect(ownFolder(theirs)).rejects.toThrow('theirs')
  })
})
