import { expect, it } from 'vitest'
import { addonFrom } from '../../scripts/site/addon.js'

const rest = '\n\n# One\n\n---\n\n`addons: ["@/.."]`\n'

it.each([
  ['title: A\naddons: ["@/.."]', 'title: A\naddons: ["@/../../.."]'],
  ["addons: [ '@/..' ] # ours\ntitle: A", 'addons: [ "@/../../.." ] # ours\ntitle: A'],
  [
    "addons:\n  - other\n  - '@/..'\ntitle: 'addons: [\"@/..\"]'",
    'addons:\n  - other\n  - "@/../../.."\ntitle: \'addons: ["@/.."]\'',
  ],
  ['title: no addon', undefined],
  ['addons: [other]', undefined],
])('names the addon from elsewhere, and changes nothing else: %j', (head, expected) => {
  const markdown = `---\n${head}\n---${rest}`
  expect(addonFrom(markdown, '@/../../..')).toBe(
    expected === undefined ? markdown : `---\n${expected}\n---${rest}`,
  )
})

it('leaves a deck without a head as it is', () => {
  expect(addonFrom('# One\n', '@/x')).toBe('# One\n')
})
