import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ownIcons } from '../../scripts/theme/icons.js'
import { iconBody, iconNames } from '../../scripts/pictures/icons.js'
import { iconModule } from '../../setup/vite-plugins.js'

const root = join(import.meta.dirname, '../..')
const files = ['components', 'layouts'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.vue'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8')),
)
/** Names that a component gives to DtIcon, in its template or its script. */
const drawn = files.flatMap((text) => [
  ...[...text.matchAll(/<DtIcon[^>]*\sname="([^"]+)"/g)].map(([, name]) => name ?? ''),
  ...[...text.matchAll(/h\(DtIcon, \{([^}]*)\}/g)].flatMap(([, props = '']) =>
    [...props.matchAll(/'([^']+)'/g)].map(([, name]) => name ?? ''),
  ),
])

describe('icons', () => {
  it('of the components exist', () => {
    expect(ownIcons.filter((name) => iconBody(name) === undefined)).toEqual([])
  })

  it('of the components are all in the list that reaches the bundle', () => {
    expect(drawn).toContain('triangle-alert')
    expect(drawn.filter((name) => !ownIcons.includes(name))).toEqual([])
  })

  it('are found by name and by alias, and by nothing else', () => {
    expect(iconBody('image')).toContain('<')
    expect(iconBody('constructor')).toBeUndefined()
    expect(iconBody('tilde')).toBeUndefined()
    expect(iconNames()).toContain('audio-lines')
    expect(iconModule(['image', 'tilde'])).toMatch(/^export const icons = \{"image":"<[^}]*\}$/)
  })
})
