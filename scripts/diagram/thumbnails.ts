/** Pictures of stages, put into a drawing as thumbnails: it stays one self-contained text, and a small one. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-chromium'
import { kindOfName, mediaTypes } from '../pictures/kinds.js'

/** Twice the largest size in which they are drawn (layout/art.ts), px. */
const SIZE = { width: 352, height: 264 }

type Thumbnail = (
  type: string,
  data: string,
  width: number,
  height: number,
) => Promise<{ url?: string; error?: string }>

/**
 * A drawing with its pictures; those of which there is no file stay empty.
 *
 * @param pictures files by output name
 * @param page the page that draws
 */
export async function withPictures(
  svg: string,
  pictures: ReadonlyMap<string, string> = new Map(),
  page: Page,
): Promise<{ svg?: string; error?: string }> {
  let made = svg
  for (const [name, file] of pictures) {
    const asked = [mediaTypes[kindOfName(name)!], (await readFile(file)).toString('base64')] as const
    const make = ([type, data, width, height]: [string, string, number, number]) =>
      (globalThis as unknown as { thumbnail: Thumbnail }).thumbnail(type, data, width, height)
    const { url, error } = await page.evaluate(make, [...asked, SIZE.width, SIZE.height] as [
      string,
      string,
      number,
      number,
    ])
    if (url === undefined) return { error: `${name}: ${error}` }
    made = made.replaceAll(` data-art="${name}"`, ` data-art="${name}" href="${url}"`)
  }
  return { svg: made }
}
