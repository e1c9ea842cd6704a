/** Writes a file of a deck's content anew, where it lies. */
import { readFileSync, realpathSync } from 'node:fs'
import type { FoundFile } from '../content/files.js'
import type { YamlFile } from '../content/yaml.js'
import { replaceFile } from '../site/replace-file.js'

/**
 * Replaces a file's text; what it starts with that is no part of its text stays. A link to a file stays one.
 * @param found the deck's files
 * @throws disk errors
 */
export function writeContent(file: YamlFile, text: string, found: readonly FoundFile[]): void {
  const path = realpathSync(found.find(({ relative }) => relative === file.source.relative)!.path)
  replaceFile(path, (readFileSync(path, 'utf8').startsWith('\uFEFF') ? '\uFEFF' : '') + text)
}
