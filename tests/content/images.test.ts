/** Pictures that are links, and names that are nearly right. */
import { copyFileSync, lstatSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadDeck } from '../../scripts/content/load.js'
import { copyPicture } from '../../scripts/pictures/copy.js'
import type { Problem } from '../../scripts/problems/problem.js'

const picture = fileURLToPath(new URL('../pictures/files/small.png', import.meta.url))
let root: string
let deck: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'diptych-images-'))
  deck = join(root, 'deck')
  mkdirSync(join(deck, 'real'), { recursive: true })
  copyFileSync(picture, join(deck, 'real', 'a.png'))
  copyFileSync(picture, join(root, 'outside.png'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

async function problemsOf(image: string): Promise<Problem[]> {
  writeFileSync(
    join(deck, 'deck.yaml'),
    `deck: { title: A, languages: { en: { name: English } } }
outline:
  - id: a
    title: A
    slides:
      - { id: a, kind: image, headline: A, alt: A, image: ${JSON.stringify(image)} }\n`,
  )
  return (await loadDeck(deck)).problems
}
const codesOf = async (image: string): Promise<string[]> => (await problemsOf(image)).map(({ code }) => code)

describe('a picture', () => {
  it('may be a link, or lie behind one, inside of the deck, and is written as a file', async () => {
    symlinkSync('real/a.png', join(deck, 'link.png'))
    symlinkSync('real', join(deck, 'folder'))
    expect(await codesOf('link.png')).toEqual([])
    expect(await codesOf('folder/a.png')).toEqual([])
    await copyPicture(join(deck, 'link.png'), join(root, 'out', 'x.png'))
    expect(lstatSync(join(root, 'out', 'x.png')).isFile()).toBe(true)
  })

  it('may not lie outside, also through a link', async () => {
    symlinkSync(join(root, 'outside.png'), join(deck, 'out.png'))
    symlinkSync(root, join(deck, 'up'))
    symlinkSync('nowhere.png', join(deck, 'dangling.png'))
    for (const image of ['out.png', 'up/outside.png', '../outside.png', join(root, 'outside.png')])
      expect(await codesOf(image), image).toContain('image-outside')
    expect(await codesOf('dangling.png')).toContain('missing-image')
    rmSync(join(deck, 'up'))
    const [problem] = await problemsOf(join(deck, 'real', 'a.png'))
    expect(problem).toMatchObject({ code: 'image-outside', hint: 'write `real/a.png`', line: 6 })
  })

  it('of a question is looked for as well', async () => {
    const slide = `{ id: q, kind: question, headline: Q, picture: { image: gone.png, alt: A }, options: [{ text: a, right: true }, { text: b }], answer: A }`
    const text = `deck: { title: A, languages: { en: { name: English } } }
outline:
  - { id: a, title: A, slides: [${slide}] }\n`
    writeFileSync(join(deck, 'deck.yaml'), text)
    const { problems } = await loadDeck(deck)
    const { code, column, line } = problems[0]!
    expect([code, line, column]).toEqual(['missing-image', 3, text.split('\n')[2]!.indexOf('gone.png') + 1])
  })

  it('has a name that is told when it is nearly right', async () => {
    copyFileSync(picture, join(deck, 'Karte.PNG'))
    expect((await problemsOf('karte.png'))[0]?.hint).toContain('Karte.PNG')
    copyFileSync(picture, join(deck, 'é.png'.normalize('NFD')))
    expect((await problemsOf('é.png'.normalize('NFC')))[0]?.hint).toContain('NFD')
  })
})
