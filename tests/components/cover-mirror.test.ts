/** A cover's art is seen in a mirror where a deck runs from the right: nothing that is read may be. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const read = (name: string) => readFileSync(new URL(`../../components/${name}.vue`, import.meta.url), 'utf8')

it('turns back each word that a cover draws', () => {
  const art = read('CoverArt')
  const turned = /\.dt-rtl :is\(([^)]*)\) \{\n {2}scale: -1 1;/.exec(art)?.[1] ?? ''
  const words = [
    ...`${art}${read('CoverLanes')}`.matchAll(/(?:<text\b[^>]*?class="|'text',\s*\{\s*class: ')([\w-]+)/g),
  ]
  expect(words.map(([, name]) => name)).toContain('dt-art-name')
  for (const [, name] of words) expect(turned).toContain(`.${name}`)
})
