/** Every kind of slide looks as it did: its picture beside the one that was approved. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { slide as slideSchema } from '../../scripts/schema/outline.js'
import { galleryPage, yamlBySlide } from './gallery.js'
import { letters, takePictures } from './pictures.js'

const baseline = fileURLToPath(new URL('./baseline/', import.meta.url))
const page = fileURLToPath(new URL('../../docs/gallery.md', import.meta.url))
const update = Boolean(process.env['UPDATE_PICTURES'])
// Other machines' Chromium rounds text otherwise.
const comparable = process.platform === 'linux' && process.arch === 'x64'
/** Share of pixels that may differ: hinting of single glyphs, but no moved or missing part. */
const mayDiffer = 0.002

const slides = yamlBySlide(readFileSync(join(letters, 'outline.yaml'), 'utf8'))
const names = [...slides.keys()].flatMap((id) => [`${id}.en.light`, `${id}.zh.dark`])

describe.runIf(comparable)('pictures of the slides', () => {
  let pictures = new Map<string, Buffer>()

  beforeAll(async () => {
    pictures = await takePictures()
    if (!update) return
    rmSync(baseline, { recursive: true, force: true })
    mkdirSync(baseline, { recursive: true })
    for (const [name, picture] of pictures) writeFileSync(join(baseline, `${name}.png`), picture)
    writeFileSync(page, galleryPage())
  })

  it('are of every kind of slide, and no others are kept', () => {
    const kinds = slideSchema.options.map(({ shape }) => shape.kind.value)
    expect([...new Set([...slides.values()].map(({ kind }) => kind))].sort()).toEqual([...kinds].sort())
    expect([...pictures.keys()].sort()).toEqual([...names].sort())
    expect(
      readdirSync(baseline)
        .map((file) => file.replace(/\.png$/, ''))
        .sort(),
    ).toEqual([...names].sort())
    const bytes = readdirSync(baseline).reduce((sum, file) => sum + statSync(join(baseline, file)).size, 0)
    expect(bytes).toBeLessThan(2_000_000)
  })

  it.each(names)('%s looks as it did', (name) => {
    const is = PNG.sync.read(pictures.get(name)!)
    const was = PNG.sync.read(readFileSync(join(baseline, `${name}.png`)))
    expect([is.width, is.height]).toEqual([was.width, was.height])
    const difference = new PNG({ width: is.width, height: is.height })
    const count = pixelmatch(is.data, was.data, difference.data, is.width, is.height, { threshold: 0.15 })
    if (count / (is.width * is.height) > mayDiffer) {
      const folder = process.env['PICTURES_OUT']
      if (folder && existsSync(folder)) {
        writeFileSync(join(folder, `${name}.is.png`), PNG.sync.write(is))
        writeFileSync(join(folder, `${name}.difference.png`), PNG.sync.write(difference))
      }
    }
    expect(count / (is.width * is.height), 'set PICTURES_OUT to a folder to see').toBeLessThan(mayDiffer)
  })
})

it('docs/gallery.md shows the YAML as it is', () => {
  expect(readFileSync(page, 'utf8')).toBe(galleryPage())
})
