/** A picture in a stage: a small copy in the drawing, made anew when its file is another one. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import type { Browser } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawDiagrams } from '../../scripts/diagram/draw.js'
import { plan } from './fixture.js'
import { packagedBrowser } from '../support/packaged.js'

const name = 'cat-0a1b2c3d.png'

function png(grey: number): Buffer {
  const picture = new PNG({ width: 900, height: 300 })
  picture.data.fill(grey)
  return PNG.sync.write(picture)
}

describe('a picture in a stage', () => {
  let browser: Browser
  let dir: string
  beforeAll(async () => {
    browser = await packagedBrowser()
    dir = await mkdtemp(join(tmpdir(), 'diptych-thumbnails-'))
  })
  afterAll(async () => {
    await browser?.close()
    await rm(dir, { recursive: true, force: true })
  })

  const draw = async (file: string, cacheDir?: string) => {
    const [view] = plan(['fuyu'], 'en')
    const fence = { id: view!.id, mermaid: `${view!.mermaid}  class A_image art-${name.replace('.', '_')}\n` }
    const files = new Map([[name, file]])
    const options = { browser, ...(cacheDir ? { cacheDir } : {}) }
    return drawDiagrams([{ ...fence, place: view!.place, files }], options).then(({ svgs, problems }) => ({
      svg: [...svgs.values()][0],
      problems,
    }))
  }

  it('is a small copy, cut to its place', async () => {
    const file = join(dir, 'cat.png')
    await writeFile(file, png(128))
    const { svg, problems } = await draw(file)
    expect(problems).toEqual([])
    const [, data] = /<image [^>]*href="data:image\/webp;base64,([^"]+)"/.exec(svg!)!
    expect(Buffer.from(data!, 'base64').length).toBeLessThan(20_000)
    const page = await browser.newPage()
    const size = await page.evaluate(async (url) => {
      const image = new Image()
      image.src = url
      await image.decode()
      return [image.naturalWidth, image.naturalHeight]
    }, `data:image/webp;base64,${data}`)
    await page.close()
    expect(size).toEqual([352, 264])
  })

  it('is drawn anew where its file is another one, and only then', async () => {
    const [file, cache] = [join(dir, 'dog.png'), join(dir, 'cache')]
    await writeFile(file, png(10))
    const first = await draw(file, cache)
    await draw(file, cache)
    expect(await readdir(cache)).toHaveLength(1)
    await writeFile(file, png(200))
    const second = await draw(file, cache)
    expect(await readdir(cache)).toHaveLength(2)
    expect(second.svg).not.toBe(first.svg)
  })

  it('that cannot be decoded is a problem at the slide', async () => {
    const file = join(dir, 'none.png')
    await writeFile(file, 'no picture')
    const { svg, problems } = await draw(file)
    expect(svg).toBeUndefined()
    expect(problems).toMatchObject([{ code: 'diagram-failed', line: 1 }])
  })
})
