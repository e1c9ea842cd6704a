/** A project in a folder whose name Vite and Slidev would trip over. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { plainPath } from '../../scripts/site/plain-path.js'

let dir = ''
beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'diptych-plain-'))))
afterEach(() => rmSync(dir, { recursive: true, force: true }))

it('stays where it is when its name is plain, in any script', async () => {
  for (const name of ['/home/ada/Vorträge 2026', '/srv/a-b_c.d/~x', '/家/発表'])
    expect(await plainPath(name)).toMatchObject({ path: name, linked: false, nodeArguments: [] })
})

it.skipIf(process.platform === 'win32').each(["it's", 'a #1', 'what?', '100%', '[a] {b} (c)', 'a"b', 'a&b'])(
  'is reached by a link that a process takes for its place: %s',
  async (name) => {
    const folder = join(dir, name)
    mkdirSync(folder)
    const script = `import fs, { realpathSync } from 'node:fs'
      import { realpath } from 'node:fs/promises'
      const file = process.argv[1]
      fs.realpath(file, async (_, told) => process.stdout.write(
        JSON.stringify([import.meta.url, realpathSync(file), realpathSync.native(file), await realpath(file), told])))`
    writeFileSync(join(folder, 'x.mjs'), script)
    const link = await plainPath(folder)
    const file = join(link.path, 'x.mjs')
    expect(file).not.toContain(name)
    const told = execFileSync(process.execPath, [...link.nodeArguments, file], { encoding: 'utf8' })
    expect(JSON.parse(told)).toEqual([`file://${file}`, file, file, file, file])
    await link.remove()
  },
)
