/**
 * Slidev compiles all slide titles as one Markdown + Vue component; odd titles break or change there. This
 * plugin puts a component in its place that shows the titles as text.
 */
import type { Plugin } from 'vite'

const code = `
import { h } from 'vue'
import { slides } from '#slidev/slides'
import { useSlideContext } from '@slidev/client/context.ts'

export default {
  name: 'TitleRenderer',
  props: { no: { type: [Number, String], default: undefined } },
  setup(props) {
    const { $page } = useSlideContext()
    return () => h('div', [h('p', slides.value[+(props.no ?? $page.value) - 1]?.meta?.slide?.title ?? '')])
  },
}
`

/** For the list in setup/vite-plugins.ts, which our builds and stock Slidev use alike. */
export function titleRenderer(): Plugin {
  return {
    name: 'diptych:title-renderer',
    enforce: 'pre',
    load: {
      order: 'pre',
      handler(id) {
        return id === '/@slidev/title-renderer' ? { code, map: { mappings: '' } } : null
      },
    },
  }
}
