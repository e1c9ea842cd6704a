import { expect, it } from 'vitest'
import { deckTones } from '../../scripts/theme/palette.js'

const modalities = {
  text: { tone: 'text' },
  image: { tone: 'image' },
  row: { tone: 'own', colour: '#123456' },
}

it('a deck has the colours of its subjects only, and those of its modalities where no subject has any', () => {
  const classes = (subjects: Record<string, { modalities?: string[] }>) =>
    deckTones({ subjects, modalities }).map((tone) => tone.class)
  expect(classes({ a: { modalities: ['row'] }, b: {} })).toEqual(['dt-tone dt-tone-own'])
  expect(classes({ a: { modalities: ['image', 'text'] } })).toEqual([
    'dt-tone dt-tone-text',
    'dt-tone dt-tone-image',
  ])
  expect(classes({ a: {} })).toHaveLength(3)
})
