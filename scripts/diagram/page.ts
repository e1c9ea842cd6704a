/** Runs in the drawing page: Mermaid with our layout, one function for the build to call. */
import mermaid from 'mermaid'
import { drawn, layoutLoader } from './layout-loader.js'

mermaid.registerLayoutLoaders([layoutLoader] as never)
mermaid.initialize({
  startOnLoad: false,
  deterministicIds: true,
  theme: 'base',
  suppressErrorRendering: true,
})

Object.assign(globalThis, {
  mermaid,
  async drawDiagram(id: string, text: string): Promise<{ svg?: string; error?: string }> {
    try {
      const name = `d${id.replace(/[^\w-]/g, '_')}`
      drawn.delete(name)
      const { svg } = await mermaid.render(name, text)
      return { svg: drawn.get(name) ?? svg }
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) }
    }
  },
})
