import { expect, it } from 'vitest'
import { Failure } from '../../scripts/problems/failure.js'
import { sourceDate } from '../../scripts/cli/source-date.js'

it('reads SOURCE_DATE_EPOCH, and a wrong one is the fault of the environment', () => {
  expect(sourceDate({})).toBeUndefined()
  expect(sourceDate({ SOURCE_DATE_EPOCH: '' })).toBeUndefined()
  expect(sourceDate({ SOURCE_DATE_EPOCH: '0' })?.getTime()).toBe(0)
  for (const text of ['abc', '-1', '1.5', '1e9', '99999999999999999999']) {
    const read = (): unknown => sourceDate({ SOURCE_DATE_EPOCH: text })
    expect(read, text).toThrow(Failure)
    expect(read).toThrow(expect.objectContaining({ kind: 'environment' }))
  }
})
