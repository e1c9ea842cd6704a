import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { stage, type Staging } from '../../scripts/site/swap.js'

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

  it('takes over from a process that was killed, and puts back what it had moved', async () => {
    write(dist, 'a', 'old a')
    writeFileSync(join(root, '.dist.lock'), '999999999')
    renameSync(join(dist, 'a'), join(root, '.dist.old-a'))
    const staging = await begin()
    await staging.dispose()
    expect(read('a')).toBe('old a')
    expect(existsSync(join(root, '.dist.old-a'))).toBe(false)
  })

  it('gives disk errors as values', async () => {
    writeFileSync(join(root, 'file'), '')
    dist = join(root, 'file', 'dist')
    expect(await stage(dist)).toMatchObject({ error: { code: 'disk' } })
  })
})
