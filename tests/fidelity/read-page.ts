/** A slide as Slidev and Vue show it, with ways to read it. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { components, pageOf, type CompiledSlide } from './slidev.js'
import { made, renderTrees, type Tree } from './tree.js'

export interface ReadPage {
  tree: Tree
  title: string
  kicker: string
  /** Paragraphs of the notes. */
  notes(): (string | undefined)[]
}

/** Slidev packs diagrams with it; it is Slidev's dependency, not ours. */
const lz = createRequire(join(process.cwd(), 'node_modules/@slidev/cli/package.json'))('lz-string') as {
  decompressFromBase64: (packed: string) => string
}

/** The text of the first Mermaid fence, as its component gets it. */
export const fenceOf = (tree: Tree): string =>
  lz.decompressFromBase64(String(made(tree, 'Mermaid')[0]?.attrs['code-lz'] ?? ''))

/** @throws Error for a template that Vue refuses */
export function readPages(slides: CompiledSlide[]): ReadPage[] {
  const trees = renderTrees(
    slides.map(({ template }) => template),
    components,
  )
  return slides.map(({ title, frontmatter, noteHtml }, index) => ({
    tree: trees[index]!,
    title,
    kicker: String(frontmatter.kicker ?? ''),
    notes: () => [...pageOf(noteHtml).body.children].map((paragraph) => paragraph.textContent ?? ''),
  }))
}
