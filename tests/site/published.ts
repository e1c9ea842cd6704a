/** What no published file may hold, and what only those for presenting do. */
import { readdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { diptychRoot } from '../../scripts/process/diptych-root.js'

/** A label of Slidev's presenter view. */
export const presentersLabel = 'Screen Mirror'

/** Places of this machine, and source maps, in the files of a built site. */
export function placesIn(root: string, ...more: string[]): string[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((one) =>
    one.isFile(),
  )
  expect(files.length).toBeGreaterThan(30)
  const ofMachine = [diptychRoot, homedir(), ...more].filter((path) => path !== '/')
  return files.flatMap(({ parentPath, name }) => {
    const bytes = readFileSync(join(parentPath, name))
    const held = [...ofMachine, 'sourceMappingURL='].filter((text) => bytes.includes(text))
    return [...held, ...(name.endsWith('.map') ? ['a map'] : [])].map((what) => `${name}: ${what}`)
  })
}
