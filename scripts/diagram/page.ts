/** Runs in the drawing page: Mermaid with our layout, one function for the build to call. */
import mermaid from 'mermaid'
import { drawAny } from './any/in-page.js'
import { drawn, layoutLoader, openingSvg, setFonts, uprightSvg } from './layout-loader.js'

mermaid.registerLayoutLoaders([layoutLoader] as never)
const config = {
  startOnLoad: false,
  deterministicIds: true,
  theme: 'base',
  suppressErrorRendering: true,
} as const
mermaid.initialize(config)

// As the pages that show the drawings (styles/type.css): widths are those of the letters that were typed.
document.documentElement.style.fontVariantLigatures = 'no-contextual'

interface FaceData {
  key: string
  family: string
  weight: number
  unicodeRange?: string | undefined
  /** The file as base64; left out when the page was given it before. */
  data?: string | undefined
}

/** Font list of the drawings, in CSS. */
let fonts = ''
const faces = new Map<string, FontFace>()

/** Makes these faces, and no others, the ones that texts are measured with. */
async function useFonts(list: FaceData[], family: string): Promise<void> {
  document.fonts.clear()
  for (const { key, family: name, weight, unicodeRange, data } of list) {
    if (data !== undefined) {
      const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0))
      faces.set(key, await new FontFace(name, bytes, { weight: String(weight) }).load())
    }
    const face = faces.get(key)
    if (!face) throw new Error(`no data for ${key}`)
    face.unicodeRange = unicodeRange ?? 'U+0-10FFFF'
    document.fonts.add(face)
  }
  await document.fonts.ready
  fonts = family
  setFonts(family)
}

Object.assign(globalThis, {
  mermaid,
  useFonts,
  /** A Mermaid text of any type. */
  drawAny: (id: string, text: string) => drawAny(id, text, fonts, config),
  /** @param upright asks for the drawing for a narrow page, too */
  async drawDiagram(
    id: string,
    text: string,
    upright: boolean,
  ): Promise<{ svg?: string; upright?: string | undefined; opening?: string | undefined; error?: string }> {
    try {
      const name = `d${id.replace(/[^\w-]/g, '_')}`
      drawn.delete(name)
      const { svg } = await mermaid.render(name, text)
      const made = drawn.get(name)
      return {
        svg: made?.svg ?? svg,
        upright: made && upright ? uprightSvg(made.graph, name) : undefined,
        opening: made && openingSvg(made.graph, name),
      }
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) }
    }
  },
  /** A picture cut to a size, at its middle, and small in bytes. */
  async thumbnail(
    type: string,
    data: string,
    width: number,
    height: number,
  ): Promise<{ url?: string; error?: string }> {
    try {
      const image = new Image()
      image.src = `data:${type};base64,${data}`
      await image.decode()
      const canvas = document.createElement('canvas')
      Object.assign(canvas, { width, height })
      const [w, h] = [image.naturalWidth || width, image.naturalHeight || height]
      const part = Math.min(w / width, h / height)
      const [cutX, cutY] = [(w - width * part) / 2, (h - height * part) / 2]
      const context = canvas.getContext('2d')!
      context.imageSmoothingQuality = 'high'
      context.drawImage(image, cutX, cutY, width * part, height * part, 0, 0, width, height)
      return { url: canvas.toDataURL('image/webp', 0.8) }
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) }
    }
  },
})
