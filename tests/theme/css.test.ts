import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { pageProperties, tokensCss } from '../../scripts/theme/css.js'
import { tokensPath } from '../../scripts/theme/export.js'
import { night, nightTones } from '../../scripts/theme/tokens.js'

const root = fileURLToPath(new URL('../../', import.meta.url))

describe('styles/tokens.css', () => {
  it('is what the tokens make: `npm run tokens`', () => {
    expect(readFileSync(tokensPath, 'utf8')).toBe(tokensCss())
  })

  it('has every custom property that the look reads', () => {
    const files = sources(['components', 'composables', 'layouts', 'styles'])
    const texts = files.map((file) => readFileSync(file, 'utf8')).join('\n')
    const set = new Set([...texts.matchAll(/(--dt-[\w-]+)['"]?\s*[:\]]/g)].map(([, name]) => name))
    const read = [...texts.matchAll(/var\(\s*(--dt-[\w-]+)/g)].map(([, name]) => name)
    expect(read.length).toBeGreaterThan(100)
    expect([...new Set(read)].filter((name) => !set.has(name))).toEqual([])
  })
})

describe('colours of the palette', () => {
  it('stand in the tokens only', () => {
    const files = sources(['scripts', 'components', 'composables', 'layouts', 'styles', 'setup']).filter(
      (file) =>
        !file.endsWith('/scripts/theme/tokens.ts') &&
        // Made from them; and an example of a deck's own colours.
        !file.endsWith('/styles/tokens.css') &&
        !file.includes('/scripts/cli/template/'),
    )
    const found = files.flatMap((file) =>
      (readFileSync(file, 'utf8').match(/#[0-9a-f]{6}\b/gi) ?? []).map((hex) => `${file}: ${hex}`),
    )
    expect(found).toEqual([])
  })

  it('are a declaration list for static pages', () => {
    expect(pageProperties(night, nightTones)).toBe(
      '--paper:#0E1A2B;--card:#132236;--ink:#F4F6F9;--muted:#A9B4C4;--line:#2C3C53;' +
        '--text:#5AA2F2;--image:#F0883F;--audio:#4FE0AE;--video:#F0BCE6',
    )
  })
})

/** Source files of these folders, as absolute paths. */
function sources(folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|mts|js|mjs|vue|css)$/.test(name))
      .map((name) => `${root}${folder}/${name}`.replaceAll('\\', '/')),
  )
}
