import { expect, it } from 'vitest'
import type { DeckModel } from '../../scripts/deck/model.js'
import { unturned } from '../../scripts/text/turns.js'
import { handoutCss } from '../../scripts/pdf/handout/css/index.js'

it('no character of a title turns the handout’s header round', () => {
  expect(unturned('a\u202eb\u2066c\u2069')).toBe('abc')
  const meta = { title: 'Two\u202eways', copyright: 'Me\u2067', licence: 'CC' }
  const css = handoutCss({ locale: { dir: 'ltr' }, meta } as unknown as DeckModel, new Map(), 'Inter')
  expect(css).toContain('"Twoways"')
  expect(css).toContain('"Me · CC"')
  expect(css).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
})
