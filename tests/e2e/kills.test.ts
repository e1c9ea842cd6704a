/** A kill of a build at its worst moment (kills.long.ts tries many, at any): the output is old or new, and nothing is left behind. */
import { cpSync, existsSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { bench, stateOf } from './faults/harness.js'
import { killed, type Kill } from './faults/kills.js'
import { sharedSite } from '../support/site.js'

const place = bench()
const quick = ['--no-inspect', '--no-pdf']
afterAll(() => place.remove())

it.skipIf(!existsSync('/proc/self/environ'))(
  'keeps the old output, or has the new one whole, when a build is killed',
  async () => {
    // What is kept: another deck's site, in which the killed builds would put theirs.
    cpSync((await sharedSite()).dist, place.out, { recursive: true })
    const states = new Set([stateOf(place.out)])
    const kills: Kill[] = [
      // Just before the new output is put in place of the old one.
      { signal: 'SIGKILL', whom: 'parent', when: /print the PDFs: done/ },
    ]
    for (const kill of kills) {
      const { state, faults } = await killed(place, quick, kill)
      expect(faults, JSON.stringify(kill)).toEqual([])
      states.add(state)
    }
    const last = place.run(['build', place.deck, '--out', place.out, ...quick])
    expect(await last.ended, last.text()).toBe(0)
    expect(states.add(stateOf(place.out)).size).toBe(2)
  },
)
