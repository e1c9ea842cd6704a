import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isTemp, ownTemp } from '../../scripts/process/temp.js'

const keys = ['TMPDIR', 'TMP', 'TEMP'] as const
/** Longer than a socket's path may be. */
const long = 'x'.repeat(80)

describe('the temporary folder of a process', () => {
  let dir = ''
  const before = keys.map((key) => process.env[key])
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'dip-'))
    process.env.TMPDIR = 'as it was'
  })
  afterEach(() => {
    rmSync(dir, { recursive: true, force: true })
    keys.forEach((key, at) =>
      before[at] === undefined ? delete process.env[key] : (process.env[key] = before[at]),
    )
  })
  const inProject = (): string[] =>
    existsSync(join(dir, '.diptych')) ? readdirSync(join(dir, '.diptych')).filter(isTemp) : []

  it('lies in the system’s, and goes', () => {
    const remove = ownTemp(dir, dir)
    expect(readdirSync(dir).filter(isTemp)).toHaveLength(1)
    expect(process.env.TMPDIR?.startsWith(join(dir, 'diptych-'))).toBe(true)
    remove()
    expect(readdirSync(dir)).toEqual([])
  })

  it.each(['none', long])('lies in the project where the system’s is not there: %s', (name) => {
    const remove = ownTemp(dir, join(dir, name))
    expect(process.env.TMPDIR?.startsWith(join(dir, '.diptych/diptych-'))).toBe(true)
    expect(inProject()).toHaveLength(1)
    remove()
    expect(inProject()).toEqual([])
    expect(existsSync(join(dir, name))).toBe(false)
  })

  it('is the system’s own where that has a long path', () => {
    mkdirSync(join(dir, long))
    ownTemp(dir, join(dir, long))()
    expect(process.env.TMPDIR).toBe('as it was')
    expect(readdirSync(dir)).toEqual([long])
  })
})
