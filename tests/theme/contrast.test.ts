import { describe, expect, it } from 'vitest'
import { contrast, deficiencies, difference } from '../../scripts/theme/contrast.js'
import { inkInside, nightDrawing } from '../../scripts/theme/drawing.js'
import {
  night,
  nightTones,
  paper,
  paperTones,
  tones as modalities,
  type Ground,
  type ToneName,
  type ToneColours,
} from '../../scripts/theme/tokens.js'

/** The colours of a ground and its tones, by the names of the style sheet. */
function colours(ground: Ground, tones: Record<ToneName, ToneColours>): Record<string, string> {
  const { neutral, onAccent, ...plain } = ground
  const toned = Object.entries({ neutral, ...tones }).flatMap(([name, { stroke, tint, ink }]) => [
    [name, stroke],
    [`${name}-tint`, tint],
    [`${name}-ink`, ink],
  ])
  return { ...plain, 'on-accent': onAccent, ...Object.fromEntries(toned) }
}
/** A colour with a share of another one in it, as `color-mix(in srgb)` has it. */
const mixed = (a: string, b: string, share: number): string => {
  const channel = (colour: string, at: number) => parseInt(colour.slice(1 + 2 * at, 3 + 2 * at), 16)
  const mix = (at: number) => Math.round(share * channel(a, at) + (1 - share) * channel(b, at))
  return `#${[0, 1, 2].map((at) => mix(at).toString(16).padStart(2, '0')).join('')}`
}
const grounds = { light: colours(paper, paperTones), night: colours(night, nightTones) }

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

  it.each(inkInside)(
    'a title within a border is at least 4.5:1, and its outline 3:1, on %s %% of ink',
    (share) => {
      const ground = mixed(of('ink'), of('panel'), share / 100)
      expect(contrast(of('muted'), ground)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(of('line'), ground)).toBeGreaterThanOrEqual(2.7)
    },
  )

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

it('what a headline speaks of does not glare in a drawing on the dark ground, and stands out from the other boxes', () => {
  expect(contrast(night.paper, night.line)).toBeGreaterThanOrEqual(4.5)
  expect(contrast(night.line, night.neutral.tint)).toBeGreaterThanOrEqual(3)
  expect(nightDrawing({})).toContain(`--dip-strong:${night.line};`)
})
