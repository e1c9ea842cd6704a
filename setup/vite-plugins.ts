/**
 * Drawings: what setup/transformers.ts left a place for, filled in once Vue and UnoCSS are done with the slide.
 *
 * `virtual:diptych-icons`: the Lucide icons that the head matter's modalities name and those that the
 * components draw, as SVG bodies. Only these reach the bundle. Loading a deck reports names that Lucide does not have.
 */
import { ownIcons } from '../scripts/theme/icons.js'
import { iconBody } from '../scripts/pictures/icons.js'
import { handedOver } from '../scripts/site/handover.js'
import type { Drawing } from '../scripts/site/types.js'
import { titleRenderer } from '../scripts/site/title-renderer.js'

const id = 'virtual:diptych-icons'

/** The module's text for the icons of these names. */
export function iconModule(names: Iterable<string>): string {
  const bodies: Record<string, string> = {}
  for (const name of [...new Set(names)].sort()) {
    const body = iconBody(name)
    if (body) bodies[name] = body
  }
  return `export const icons = ${JSON.stringify(bodies)}`
}

const PLACE = /(["'`])@@diptych-drawing:([0-9a-f]{64})(:opening)?@@\1/g

/** Puts the drawings' text into compiled slides. */
export function fillDrawings(code: string, svgs: Record<string, Pick<Drawing, 'svg' | 'opening'>>): string {
  return code.replace(PLACE, (_place, _quote, key: string, opening?: string) =>
    JSON.stringify(svgs[key]?.[opening ? 'opening' : 'svg'] ?? ''),
  )
}

interface Options {
  data?: { headmatter?: { diptych?: { modalities?: Record<string, { icon?: string }> } } }
}

export default (options: Options) => {
  const modalities = Object.values(options.data?.headmatter?.diptych?.modalities ?? {})
  const named = modalities.flatMap(({ icon }) => (icon ? [icon] : []))
  return [
    // Titles as text: Slidev would compile them as Markdown and Vue.
    titleRenderer(),
    {
      name: 'diptych:drawings',
      enforce: 'post',
      transform(code: string) {
        if (!code.includes('@@diptych-drawing:')) return undefined
        return { code: fillDrawings(code, handedOver()?.svgs ?? {}), map: null }
      },
    },
    {
      name: 'diptych:icons',
      resolveId: (source: string) => (source === id ? `\0${id}` : undefined),
      load: (source: string) => (source === `\0${id}` ? iconModule([...ownIcons, ...named]) : undefined),
    },
  ]
}
