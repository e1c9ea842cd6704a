import { describe, expect, it } from 'vitest'
import { folderNameFault } from '../../scripts/content/folder-name.js'

describe('a deck’s folder', () => {
  it.each([
    ...['index', 'INDEX', '404', 'con', 'NUL', 'aux', 'com1', 'node_modules'],
    ...['-x', '_x', '__proto__', '.', '..', 'a.', '😀', 'a b', '', 'a'.repeat(101)],
  ])('cannot be called %j', (name) => {
    expect(folderNameFault(name)?.message).toMatch(/\S\.$/)
  })

  it.each([
    'talk',
    'Talk',
    'assets',
    'pictures',
    'constructor',
    'toString',
    'console',
    'public',
    'a'.repeat(100),
  ])('may be called %j', (name) => {
    expect(folderNameFault(name)).toBeUndefined()
  })
})
