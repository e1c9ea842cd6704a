/** Takes out of a built deck what only its presenter view needs. */
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import postcss from 'postcss'
import selectorParser from 'postcss-selector-parser'
import { isHostedOnly } from '../hosted-only.js'
import { isPresenters } from './presenter.js'

/** What the bundler tells of a file. */
export interface Chunk {
  type: 'chunk'
  fileName: string
  isEntry: boolean
  imports: string[]
  dynamicImports: string[]
  moduleIds: string[]
}

/** Files of scripts that are only reached through the presenter's modules. Pure. */
export function presentersFiles(bundle: Record<string, Chunk | { type: 'asset' }>): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const reached = new Set<string>()
  const reach = (name: string): void => {
    const chunk = byName.get(name)
    if (!chunk || reached.has(name) || (!chunk.isEntry && chunk.moduleIds.some(isPresenters))) return
    reached.add(name)
    ;[...chunk.imports, ...chunk.dynamicImports].forEach(reach)
  }
  for (const { fileName, isEntry } of chunks) if (isEntry) reach(fileName)
  return chunks.map(({ fileName }) => fileName).filter((name) => !reached.has(name))
}

/** What may be the name of a class in scripts or HTML. A name with one of these characters in it is none: it is kept. Pure. */
export const wordsOf = (text: string): Set<string> => new Set(text.split(/[\s'"`\\<>;,(){}=]+/))

/**
 * A style sheet without the selectors that name a class, or a component's own mark (`data-v-…`), that stands in the
 * presenter's scripts and nowhere else. A name that stands in neither, as one that is put together when the deck runs,
 * is kept. Pure.
 * @param kept words of what stays
 * @param gone words of what is taken out
 */
export function withoutPresenters(css: string, kept: Set<string>, gone: Set<string>): string {
  const only = (name: string): boolean => gone.has(name) && !kept.has(name)
  const sheet = postcss.parse(css)
  sheet.walkRules((rule) => {
    // Stops of an animation are no selectors.
    if (rule.parent?.type === 'atrule' && /keyframes$/i.test((rule.parent as { name?: string }).name ?? ''))
      return
    const selectors = selectorParser().astSync(rule)
    // Only names that every match has: not those in `:not()` or `:is()`.
    const needless = selectors.nodes.filter((selector) =>
      selector.nodes.some(
        (node) =>
          (node.type === 'class' && only(node.value)) ||
          (node.type === 'attribute' && node.attribute.startsWith('data-v-') && only(node.attribute)),
      ),
    )
    if (needless.length === 0) return
    if (needless.length === selectors.nodes.length) rule.remove()
    else
      rule.selector = selectors.nodes
        .filter((one) => !needless.includes(one))
        .map(String)
        .join(',')
  })
  sheet.walkAtRules((rule) => void (rule.nodes?.length === 0 && rule.name !== 'layer' && rule.remove()))
  return sheet.toString()
}

/**
 * Takes files out of a built deck, and what only they need out of its style sheets.
 * @param files all that the build wrote
 * @param gone those to be taken out
 * @throws disk errors
 */
export async function takeOut(dir: string, files: string[], gone: string[]): Promise<void> {
  const words = async (names: string[]): Promise<Set<string>> => {
    const texts = await Promise.all(names.map((name) => readFile(join(dir, name), 'utf8')))
    return wordsOf(texts.join('\n'))
  }
  // A vocabulary holds every word, and no names of classes.
  const stays = files.filter(
    (name) => /\.(?:js|html)$/.test(name) && !gone.includes(name) && !isHostedOnly(name),
  )
  const [kept, taken] = [await words(stays), await words(gone)]
  for (const sheet of files.filter((name) => name.endsWith('.css'))) {
    const css = await readFile(join(dir, sheet), 'utf8')
    await writeFile(join(dir, sheet), withoutPresenters(css, kept, taken))
  }
  for (const name of gone) await rm(join(dir, name))
}
