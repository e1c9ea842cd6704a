/** The icons that a deck can name: Lucide's, from its package. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

interface IconSet {
  icons: Record<string, { body: string }>
  aliases?: Record<string, { parent: string }>
}

let set: IconSet | undefined

function iconSet(): IconSet {
  const file = createRequire(import.meta.url).resolve('@iconify-json/lucide/icons.json')
  set ??= JSON.parse(readFileSync(file, 'utf8')) as IconSet
  return set
}

/** An icon's drawing (what stands inside of its `<svg>`, 24 x 24), or nothing where there is none of that name. */
export function iconBody(name: string): string | undefined {
  const { icons, aliases } = iconSet()
  const own = Object.hasOwn(icons, name) ? icons[name] : undefined
  const alias = aliases && Object.hasOwn(aliases, name) ? aliases[name]?.parent : undefined
  return (own ?? icons[alias ?? ''])?.body
}

/** Names of all icons, aliases last. */
export function iconNames(): string[] {
  const { icons, aliases } = iconSet()
  return [...Object.keys(icons), ...Object.keys(aliases ?? {})]
}
