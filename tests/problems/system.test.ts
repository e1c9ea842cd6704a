import { describe, expect, it } from 'vitest'
import { systemSentence, writingInto } from '../../scripts/problems/system.js'

const failing = (more: object) => () => Promise.reject(Object.assign(new Error('write'), more))
const said = (work: () => Promise<unknown>): Promise<string> =>
  writingInto('/home/me/dist', work).then(String, (error: unknown) => systemSentence(error))

describe('an error of the system', () => {
  it('names the folder that was written into where the system names no place', async () => {
    expect(await said(failing({ code: 'ENOSPC' }))).toBe('The disk is full: /home/me/dist.')
    expect(await said(failing({ code: 'EROFS', path: '/x' }))).toBe('The file system is read-only: /x.')
    expect(await said(failing({}))).toBe('write')
    expect(await said(() => Promise.resolve('done'))).toBe('done')
  })
})
