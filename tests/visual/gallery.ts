/** docs/gallery.md: each kind of slide, its YAML beside its pictures. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { letters } from './pictures.js'

/** The YAML of each slide as it is written, by its id, without the indentation that all of it has. */
export function yamlBySlide(outline: string): Map<string, { kind: string; yaml: string }> {
  const found = new Map<string, { kind: string; yaml: string }>()
  for (const block of outline.split(/^(?= {6}- )/m).slice(1)) {
    const own = block.split(/^(?= {0,2}\S| {2}- )/m)[0] ?? ''
    const id = /\bid: ([\w-]+)/.exec(own)?.[1]
    const kind = /\bkind: ([\w-]+)/.exec(own)?.[1]
    if (id && kind) found.set(id, { kind, yaml: own.replace(/^ {6}/gm, '').trimEnd() })
  }
  return found
}

/** The whole page. Pure but for reading the deck. */
export function galleryPage(): string {
  const slides = yamlBySlide(readFileSync(join(letters, 'outline.yaml'), 'utf8'))
  const parts = [...slides].map(([id, { kind, yaml }]) =>
    [
      `## ${id === kind ? kind : `${kind}: ${id}`}`,
      `![${id}, English, on paper](../tests/visual/baseline/${id}.en.light.png)`,
      `![${id}, Chinese, on the dark ground](../tests/visual/baseline/${id}.zh.dark.png)`,
      `\`\`\`yaml\n${yaml}\n\`\`\``,
    ].join('\n\n'),
  )
  return `${[
    '# Gallery',
    'Every kind of slide, from [one deck](../tests/visual/letters) in two languages: in English on paper, in Chinese on the dark ground. The pictures are the baselines that `npm test` compares; this page is written by `UPDATE_PICTURES=1 npx vitest run tests/visual`.',
    ...parts,
  ].join('\n\n')}\n`
}
