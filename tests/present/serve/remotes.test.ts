/** Codes and keys of remotes. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { newKey } from '../../../scripts/present/serve/key.js'
import { openRemotes } from '../../../scripts/present/serve/remotes.js'

const folder = mkdtempSync(join(tmpdir(), 'diptych-remotes-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const minute = 60_000

describe('a code', () => {
  it('is long, counts once, for three minutes, and only the last one', () => {
    const remotes = openRemotes(newKey())
    const [first, second] = [remotes.code(0), remotes.code(0)]
    expect(first.code.length).toBeGreaterThanOrEqual(43)
    expect(remotes.pair(first.code, 'a', 1)).toBeUndefined()
    expect(remotes.pair(second.code.slice(1), 'a', 1)).toBeUndefined()
    const remote = remotes.pair(second.code, 'a', 1)
    expect(remotes.of(remote?.key)).toBe(remote?.id)
    expect(remotes.pair(second.code, 'b', 2)).toBeUndefined()
    expect(remotes.pair(remotes.code(0).code, 'b', 3 * minute)).toBeUndefined()
    expect(remotes.list()).toEqual([{ id: remote?.id, name: 'a' }])
  })

  it('is none for more remotes than anybody keeps in view', () => {
    const remotes = openRemotes(newKey())
    const pairs = Array.from({ length: 25 }, () => remotes.pair(remotes.code(0).code, 'a', 1))
    expect(pairs.filter(Boolean)).toHaveLength(20)
  })
})

describe('a remote’s key', () => {
  it('is one for a server that is started again, until it is withdrawn; no file holds it', () => {
    const [key, file] = [newKey(), join(folder, 'talk.remotes.json')]
    const first = openRemotes(key, file)
    const [one, two] = ['one', 'two'].map((name) => first.pair(first.code(0).code, name, 1)!)
    expect(readFileSync(file, 'utf8')).not.toContain(one!.key)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const again = openRemotes(key, file)
    expect([again.of(one!.key), again.of(two!.key)]).toEqual([one!.id, two!.id])
    expect([again.withdraw(one!.id), again.withdraw(one!.id)]).toEqual([true, false])
    expect([again.of(one!.key), again.of(two!.key), again.of(''), again.of(undefined)]).toEqual([
      ...[undefined, two!.id, undefined, undefined],
    ])
    expect(openRemotes(key, file).list()).toEqual([{ id: two!.id, name: 'two' }])
    // With another key of the presenter's, those of the old one are none.
    expect(openRemotes(newKey(), file).list()).toEqual([])
  })

  it('is none where the file says something else', () => {
    const file = join(folder, 'broken.json')
    for (const text of ['', '{}', '{"of":1,"remotes":[]}', '[]']) {
      writeFileSync(file, text)
      expect(openRemotes('k', file).list()).toEqual([])
    }
  })
})
