/** Small Vite plugins of the site build. */

interface Plugin {
  name: string
  enforce: 'pre'
  load: { order: 'pre'; handler(id: string): string | undefined }
}

const without = (id: string) => id.replace(/[?#].*$/, '').replaceAll('\\', '/')

/**
 * Slide titles (overview, go-to dialogue): as plain text. Slidev compiles them as Markdown and Vue, which an odd
 * title breaks.
 */
export function titlePlugin(): Plugin {
  const code = `import { useSlideContext } from '@slidev/client/context.ts'
import { slides } from '#slidev/slides'
export default {
  props: ['no'],
  setup(props) {
    const { $page } = useSlideContext()
    return () => slides.value[+(props.no ?? $page.value) - 1]?.meta.slide.title ?? ''
  },
}`
  const handler = (id: string) => (id === '/@slidev/title-renderer' ? code : undefined)
  return { name: 'diptych:titles', enforce: 'pre', load: { order: 'pre', handler } }
}

/** The deck's own subset fonts in place of the whole ones that styles/fonts.css names. */
export function fontsPlugin(css: string): Plugin {
  const handler = (id: string) => (without(id).endsWith('/styles/fonts.css') ? css : undefined)
  return { name: 'diptych:fonts', enforce: 'pre', load: { order: 'pre', handler } }
}

/** Slides in one file: the first alone, so that it starts the deck; then as many as keep a walk's requests few. */
const SLIDES_A_CHUNK = 4

/** Names the chunk of a module; undefined leaves it to the bundler. Pure. */
export function chunkOf(id: string): string | undefined {
  const slide = /__slidev_(\d+)\.md/.exec(id)
  if (slide) {
    const number = Number(slide[1])
    return number === 1 ? 'slide-1' : `slides-${Math.floor((number - 2) / SLIDES_A_CHUNK) + 1}`
  }
  if (/\/(shiki|@shikijs)\//.test(id)) return 'modules/shiki'
  if (/\/node_modules\/(vue|@vue|vue-router|@vueuse)\//.test(without(id))) return 'modules/vue'
  return undefined
}
