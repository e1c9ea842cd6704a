import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { putWhole } from '../../scripts/process/draft.js'

const dir = mkdtempSync(join(tmpdir(), 'diptych-draft-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

it('writes files whole, also when many write the same one, and leaves nothing when it cannot', async () => {
  const texts = Array.from({ length: 8 }, (_, at) => String(at).repeat(100_000))
  await Promise.all(texts.map((text) => putWhole(join(dir, 'a'), text)))
  expect(texts).toContain(readFileSync(join(dir, 'a'), 'utf8'))
  mkdirSync(join(dir, 'b', 'full'), { recursive: true })
  await expect(putWhole(join(dir, 'b'), 'text')).rejects.toMatchObject({ code: 'EISDIR' })
  await expect(putWhole(join(dir, 'none', 'c'), 'text')).rejects.toMatchObject({ code: 'ENOENT' })
  expect(readdirSync(dir).sort()).toEqual(['a', 'b'])
})
