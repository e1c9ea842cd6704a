/** The fonts of a built deck, for pages beside its own. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fontFaces } from '../fonts/faces.js'

/**
 * The `@font-face` rules of a built deck.
 * @param dir the deck's folder in one language
 * @param assets address of its folder `assets/`, as the page that gets the rules has to write it
 */
export async function builtFonts(dir: string, assets: string): Promise<string> {
  const names = await readdir(join(dir, 'assets')).catch(() => [])
  const styles = names.filter((name) => name.endsWith('.css')).sort()
  const texts = await Promise.all(styles.map((name) => readFile(join(dir, 'assets', name), 'utf8')))
  const move = (url: string): string => assets + url.replace(/^\.\//, '')
  return texts
    .flatMap((css) => fontFaces(css, move))
    .map(({ rule }) => rule)
    .join('\n')
}
