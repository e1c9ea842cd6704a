import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { isSystemError } from '../../scripts/pdf/problem.js'

it('tells an error of the disk from one of the browser', async () => {
  const missing: unknown = await readFile(join(tmpdir(), 'no-such-file')).catch((error: unknown) => error)
  expect(isSystemError(missing)).toBe(true)
  expect(isSystemError(new Error('Target page, context or browser has been closed'))).toBe(false)
})
