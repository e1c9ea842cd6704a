/**
 * Drawings: what setup/transformers.ts left a place for, filled in once Vue and UnoCSS are done with the slide.
 *
 * `virtual:diptych-icons`: the Lucide icons that the head matter's modalities name and those that the
 * components draw, as SVG bodies. Only these reach the bundle; an unknown name is simply missing there.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { titleRenderer } from '../scripts/site/title-renderer.js'

const own = [
  'arrow-right',
  'check',
  'clock',
  'message-circle',
  'quote',
  'tilde',
  'triangle-alert',
  'x',
  'square',
  'type',
  'image',
  'audio-lines',
  'square-play',
  'equal',
  'equal-not',
  'arrow-down',
]
const id = 'virtual:diptych-icons'

interface IconSet {
  icons: Record<string, { body: string }>
  aliases?: Record<string, { parent: string }>
}

/** The module's text for the icons of these names. */
export function iconModule(names: Iterable<string>): string {
  const file = createRequire(import.meta.url).resolve('@iconify-json/lucide/icons.json')
  const set = JSON.parse(readFileSync(file, 'utf8')) as IconSet
  const bodies: Record<string, string> = {}
  for (const name of [...new Set(names)].sort()) {
    const icon = set.icons[name] ?? set.icons[set.aliases?.[name]?.parent ?? '']
    if (icon) bodies[name] = icon.body
  }
  return `export const icons = ${JSON.stringify(bodies)}`
}

interface BuildHandover {
  svgs: Record<string, { svg: string }>
}

const PLACE = /(["'`])@@diptych-drawing:([0-9a-f]{64})@@\1/g

/** Puts the drawings' text into compiled slides. */
export function fillDrawings(code: string, svgs: BuildHandover['svgs']): string {
  return code.replace(PLACE, (_place, _quote, key: string) => JSON.stringify(svgs[key]?.svg ?? ''))
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
        const build = (globalThis as Record<symbol, BuildHandover | undefined>)[Symbol.for('diptych.build')]
        return { code: fillDrawings(code, build?.svgs ?? {}), map: null }
      },
    },
    {
      name: 'diptych:icons',
      resolveId: (source: string) => (source === id ? `\0${id}` : undefined),
      load: (source: string) => (source === `\0${id}` ? iconModule([...own, ...named]) : undefined),
    },
  ]
}
