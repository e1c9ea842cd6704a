import { createHash } from 'node:crypto'
import { jsString } from '../scripts/markdown/vue-text.js'
import { handedOver } from '../scripts/site/handover.js'

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
      const key = createHash('sha256').update(code.trim()).digest('hex')
      const drawing = handedOver()?.svgs[key]
      if (!drawing) return undefined
      const { title, description, steps, opening } = drawing
      // The drawing itself comes in after Vue's compiler and UnoCSS (setup/vite-plugins.ts): it is long, and no code.
      const texts = `:title="${jsString(title)}" :description="${jsString(description)}"`
      return `<DiagramFigure ${texts} :steps="${steps}" svg="@@diptych-drawing:${key}@@"${opening ? ` opening="@@diptych-drawing:${key}:opening@@"` : ''} />`
    },
  ],
})
