/** A number of a process alone says nothing of who it is. */
import { spawn } from 'node:child_process'
import { describe, expect, it, vi } from 'vitest'
import { machine, ownerIn, stateOf, token, type Owner, type System } from '../../scripts/process/owner.js'
import { patience } from '../support/patience.js'

const self: Owner = { pid: 1, start: 'b', place: '00000001' }
/** A machine on which the numbers of `starts` run. */
const system = (starts: Record<number, string | undefined>): System => ({
  self,
  runs: (pid) => pid in starts,
  startOf: (pid) => starts[pid],
})
const owner = (pid: number, start = 'a', place = self.place): Owner => ({ pid, start, place })

describe('an owner', () => {
  it('is dead when its number is gone, or another process has it: the own one, 1, and none at all', () => {
    const here = system({ 1: 'b', 7: 'a', 8: 'c', 9: 'ended' })
    expect(stateOf(self, here)).toBe('alive')
    expect(stateOf(owner(7), here)).toBe('alive')
    for (const pid of [1, 6, 8, 9, 0, -1, Number.NaN])
      expect(stateOf(owner(pid), here), String(pid)).toBe('dead')
  })

  it('is unknown from another boot or container, or where the system does not tell', () => {
    expect(stateOf(owner(7, 'a', '00000002'), system({}))).toBe('unknown')
    expect(stateOf(owner(7), system({ 7: undefined }))).toBe('unknown')
  })

  it('stands in names, with anything around it', () => {
    const text = token(machine.self)
    for (const name of [text, `${text}-site-0a1b2c3d`, `x.md.${text}.tmp`, `unpack-${text}-Ab3dEf`])
      expect(ownerIn(name), name).toEqual(machine.self)
    for (const name of ['147.0.0-x64', 'my-talk.en.md', '123-0a1b2c3d', 'index.html', ''])
      expect(ownerIn(name), name).toBeUndefined()
  })

  it('is told of a real process, before and after its end', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'])
    const start = machine.startOf(child.pid!)
    const one = { ...machine.self, pid: child.pid!, start: start ?? 'x' }
    expect(stateOf(one)).toBe(start === undefined ? 'unknown' : 'alive')
    child.kill('SIGKILL')
    await vi.waitFor(() => expect(stateOf(one)).toBe('dead'), { timeout: patience })
  })
})
