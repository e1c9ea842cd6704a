/** The committed markdown under `slides/`. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { replaceFile } from '../site/replace-file.js'

/** Path of a deck's generated markdown: `slides/<deck>.<lang>.md`. */
export function slidesFile(root: string, deck: { id: string; locale: { code: string } }): string {
  return join(root, 'slides', `${deck.id}.${deck.locale.code}.md`)
}

/** Writes a file only where its content changes, so that watchers stay calm. */
export function writeIfChanged(file: string, text: string): boolean {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false
  mkdirSync(dirname(file), { recursive: true })
  replaceFile(file, text)
  return true
}
