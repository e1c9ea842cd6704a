import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { isOutside } from '../../scripts/pdf/problem.js'

it('tells what no content can mend: the disk, the browser’s end', async () => {
  const missing: unknown = await readFile(join(tmpdir(), 'no-such-file')).catch((error: unknown) => error)
  expect(isOutside(missing)).toBe(true)
  expect(isOutside(new Error('page.pdf: Target page, context or browser has been closed'))).toBe(true)
  expect(isOutside(new Error('Timeout 30000ms exceeded.'))).toBe(false)
})
