/** The pictures of a build: one copy for all outputs, and nothing left of those that no slide names. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compileDeck, type Compiled } from '../../scripts/pipeline/compile.js'
import {
  besideMarkdown,
  publishPictures,
  takePictures,
  writePictures,
} from '../../scripts/pipeline/pictures.js'
import { writeSlides } from '../../scripts/pipeline/slides.js'
import { pictureName } from '../../scripts/pictures/name.js'

const files = fileURLToPath(new URL('../pictures/files/', import.meta.url))
const drawing = (body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9">${body}</svg>`
let root: string
let deck: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'diptych-pictures-'))
  deck = join(root, 'content', 'talk')
  mkdirSync(deck, { recursive: true })
  cpSync(join(files, 'small.png'), join(deck, 'a.png'))
  writeFileSync(join(deck, 'b.svg'), drawing('<path d="M0 0h1"/>'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

async function compiled(...images: string[]): Promise<Compiled> {
  const slides = images.map(
    (image, at) => `      - { id: s${at}, kind: image, headline: A, alt: A, image: ${image} }`,
  )
  writeFileSync(
    join(deck, 'deck.yaml'),
    `deck: { title: A, languages: { en: { name: English }, zh: { name: 中文 } } }
outline:
  - id: a
    title: A
    slides:
${slides.join('\n')}\n`,
  )
  const result = await compileDeck(deck)
  expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  return result
}
const taken = (one: Compiled) => takePictures(one, join(root, 'taken'))

describe('pictures of a build', () => {
  it('are in every output as they were checked, whatever becomes of them meanwhile', async () => {
    const pictures = await taken(await compiled('a.png', './a.png', 'b.svg'))
    const before = readFileSync(join(deck, 'a.png'))
    writeFileSync(join(deck, 'a.png'), 'no picture')
    rmSync(join(deck, 'b.svg'))
    await writePictures('talk', pictures, join(root, 'slides'))
    await publishPictures(pictures, join(root, 'site'))
    const name = pictureName('a.png')
    const beside = new Map(besideMarkdown('talk', pictures))
    expect([...pictures.keys()].sort()).toEqual([name, pictureName('b.svg')].sort())
    for (const file of [
      join(root, 'slides/pictures/talk', name),
      join(root, 'site/pictures', name),
      beside.get(join('pictures/talk', name))!,
    ])
      expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('are not taken when they changed after the check: nobody has looked at what they are now', async () => {
    const one = await compiled('a.png', 'b.svg')
    writeFileSync(join(deck, 'b.svg'), drawing('<script>alert(1)</script>'))
    await expect(taken(one)).rejects.toMatchObject({
      code: 'content-changed',
      message: /b\.svg was changed/,
    })
    expect(existsSync(join(root, 'taken', pictureName('b.svg')))).toBe(false)
  })
})

describe('pictures beside the committed markdown', () => {
  const folder = () => join(root, 'slides/pictures/talk')
  const write = async (...images: string[]): Promise<void> => {
    const one = await compiled(...images)
    const folders = [{ id: 'talk', dir: deck, committed: true }]
    await writeSlides(folders, [one], [await taken(one)], root)
  }

  it('go once no slide names them, and what somebody else put there stays', async () => {
    await write('a.png', 'b.svg')
    const others = ['notes.txt', 'Photo-12345678.png', 'my photo.png', 'photo.png', 'a-1234567.png']
    for (const other of others) writeFileSync(join(folder(), other), 'mine')
    mkdirSync(join(folder(), 'folder-12345678.png'))
    await write('b.svg')
    expect(readdirSync(folder()).sort()).toEqual(
      [...others, 'folder-12345678.png', pictureName('b.svg')].sort(),
    )
  })

  it('go with the last slide that shows one', async () => {
    await write('a.png')
    const one = await compiled('a.png')
    for (const language of one.decks) language.slides = []
    await writeSlides([{ id: 'talk', dir: deck, committed: true }], [one], [await taken(one)], root)
    expect(existsSync(folder())).toBe(false)
  })

  it('are not touched where they are the same', async () => {
    await write('a.png')
    const file = join(folder(), pictureName('a.png'))
    const before = statSync(file)
    await write('a.png')
    expect(statSync(file).ino).toBe(before.ino)
    writeFileSync(file, 'half')
    await write('a.png')
    expect(readFileSync(file).equals(readFileSync(join(deck, 'a.png')))).toBe(true)
  })
})
