import { createHash } from 'node:crypto'
import { jsString } from '../scripts/markdown/vue-text.js'
import type { Drawing } from '../scripts/site/types.js'

/** What a Diptych build hands to Slidev's setup files, which are loaded apart from it (in the same process). */
interface BuildHandover {
  /** Drawings by key: sha256 (hex) of the fence's text, trimmed. */
  svgs: Record<string, Drawing>
}

interface Fence {
  info: string
  code: string
}

/**
 * Replaces a ```` ```mermaid ```` fence by its drawing where the build has drawn it before, so that no Mermaid
 * code reaches the site. Without a drawing (stock Slidev, a fence written by hand) Slidev's own component draws.
 */
export default () => ({
  codeblocks: [
    ({ info, code }: Fence): string | undefined => {
      if (!/^mermaid\b/.test(info)) return undefined
      const build = (globalThis as Record<symbol, BuildHandover | undefined>)[Symbol.for('diptych.build')]
      const key = createHash('sha256').update(code.trim()).digest('hex')
      const drawing = build?.svgs[key]
      if (!drawing) return undefined
      const { title, description, steps } = drawing
      // The drawing itself comes in after Vue's compiler and UnoCSS (setup/vite-plugins.ts): it is long, and no code.
      const texts = `:title="${jsString(title)}" :description="${jsString(description)}"`
      return `<DiagramFigure ${texts} :steps="${steps}" svg="@@diptych-drawing:${key}@@" />`
    },
  ],
})
