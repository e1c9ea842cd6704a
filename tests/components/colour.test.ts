import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast, deficiencies, difference } from '../../composables/colour.js'

const css = readFileSync(new URL('../../styles/tokens.css', import.meta.url), 'utf8')

/** Colours of the first rule with this selector. */
function tokens(selector: string): Record<string, string> {
  const from = css.indexOf(`${selector} {`)
  const block = css.slice(from, css.indexOf('\n}', from))
  return Object.fromEntries(
    [...block.matchAll(/--dt-([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1], match[2]]),
  )
}
const light = tokens(':root')
const grounds = { light, night: { ...light, ...tokens('.night') } }
const modalities = ['text', 'image', 'audio', 'video']

describe.each(Object.entries(grounds))('palette on %s', (_, colours) => {
  const of = (name: string): string => colours[name] ?? `missing ${name}`

  it.each([
    ...['ink', 'muted', 'link', 'accent', 'focus', ...modalities].flatMap((name) => [
      [name, 'paper'],
      [name, 'panel'],
    ]),
    ...modalities.flatMap((name) => [
      [`${name}-ink`, `${name}-tint`],
      ['ink', `${name}-tint`],
    ]),
    ['ink', 'soft'],
    ['muted', 'soft'],
    ['neutral-ink', 'neutral-tint'],
    ['muted', 'neutral-tint'],
    ['on-accent', 'accent'],
  ] as [string, string][])('%s on %s is at least 4.5:1', (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5)
  })

  it('draws lines at 3:1', () => {
    expect(contrast(of('line'), of('paper'))).toBeGreaterThanOrEqual(3)
    for (const name of modalities) expect(contrast(of(name), of(`${name}-tint`))).toBeGreaterThanOrEqual(3)
  })

  it('keeps modalities apart for every colour vision (ΔE76 of at least 20)', () => {
    for (const seen of [undefined, ...deficiencies]) {
      modalities.forEach((a, index) => {
        for (const b of modalities.slice(index + 1)) {
          expect(difference(of(a), of(b), seen), `${a} ${b} ${seen}`).toBeGreaterThanOrEqual(20)
        }
      })
    }
  })
})
