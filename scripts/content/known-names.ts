/** The names that packages bring: icons and languages of code. Loaded only where a deck uses them. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

export interface KnownNames {
  /** Lucide icons, also under their older names. */
  icons(): Promise<ReadonlySet<string>>
  /** Languages that the highlighter knows, also by their short names. */
  codeLanguages(): Promise<ReadonlySet<string>>
}

let icons: Promise<ReadonlySet<string>> | undefined

async function readIcons(): Promise<ReadonlySet<string>> {
  const file = createRequire(import.meta.url).resolve('@iconify-json/lucide/icons.json')
  const set = JSON.parse(await readFile(file, 'utf8')) as Record<'icons' | 'aliases', Record<string, unknown>>
  return new Set([...Object.keys(set.icons), ...Object.keys(set.aliases)])
}

export const packagedNames: KnownNames = {
  icons: () => (icons ??= readIcons()),
  async codeLanguages() {
    const { bundledLanguages } = await import('shiki/langs')
    return new Set(Object.keys(bundledLanguages))
  },
}
