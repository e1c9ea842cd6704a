/** Small Vite plugins of the site build. */
import { createRequire } from 'node:module'
import { PRELOAD_FILE } from '../types.js'

const require = createRequire(import.meta.url)

interface Plugin {
  name: string
  enforce: 'pre'
  load: { order: 'pre'; handler(id: string): string | undefined }
}

const without = (id: string) => id.replace(/[?#].*$/, '').replaceAll('\\', '/')

/** The deck's own subset fonts in place of the whole ones that styles/fonts.css names. */
export function fontsPlugin(css: string): Plugin {
  const handler = (id: string) => (without(id).endsWith('/styles/fonts.css') ? css : undefined)
  return { name: 'diptych:fonts', enforce: 'pre', load: { order: 'pre', handler } }
}

/** Every browser that shows a deck reads WOFF2: the other formats of KaTeX's fonts would treble the weight of formulas. */
export function formulaFontsPlugin(): {
  name: string
  enforce: 'pre'
  transform: { order: 'pre'; handler(code: string, id: string): { code: string; map: null } | undefined }
} {
  const others = /,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\([^)]*\)/g
  const handler = (code: string, id: string): { code: string; map: null } | undefined =>
    /[/\\]katex(?:\.min)?\.css$/.test(without(id)) ? { code: code.replace(others, ''), map: null } : undefined
  return { name: 'diptych:formula-fonts', enforce: 'pre', transform: { order: 'pre', handler } }
}

/** The deck's own search, through texts and notes, in place of Slidev's dialog, which knows titles only. */
export function searchPlugin(component: string): {
  name: string
  enforce: 'pre'
  resolveId: { order: 'pre'; handler(id: string): string | undefined }
} {
  const handler = (id: string) => (/\/Goto\.vue$/.test(id) ? component : undefined)
  return { name: 'diptych:search', enforce: 'pre', resolveId: { order: 'pre', handler } }
}

/** What Slidev reads of a slide's front matter by getters, written out for each slide. */
const META_FIELDS = ['layout', 'transition', 'class', 'clicks', 'name', 'preload']
const META = 'virtual:diptych-meta'
const metaStart = `shallowReactive({\n${META_FIELDS.map((name) => `  get ${name}(){ return frontmatter.${name} },\n`).join('')}`

/**
 * One function makes every slide's getters: written out they take 2.5 kB (compressed) of what starts a deck of 117
 * slides. Measured on Slidev 52.20.
 */
export function metaPlugin(): Plugin & {
  resolveId: { order: 'pre'; handler(id: string): string | undefined }
  transform: { order: 'pre'; handler(code: string, id: string): { code: string; map: null } | undefined }
} {
  return {
    name: 'diptych:meta',
    enforce: 'pre',
    resolveId: { order: 'pre', handler: (id) => (id === META ? `\0${META}.js` : undefined) },
    load: {
      order: 'pre',
      handler: (id) =>
        id === `\0${META}.js`
          ? `import { shallowReactive } from 'vue'
export const metaOf = (frontmatter, rest) => shallowReactive(Object.defineProperties(rest, Object.fromEntries(
  ${JSON.stringify(META_FIELDS)}.map((name) => [name, { enumerable: true, get: () => frontmatter[name] }]))))`
          : undefined,
    },
    transform: {
      order: 'pre',
      handler(code, id) {
        if (!/__slidev_\d+\.frontmatter$/.test(id)) return undefined
        if (!code.includes(metaStart)) throw new Error(`${id}: no getters where they were`)
        return {
          code: `import { metaOf } from '${META}'\n${code.replace(metaStart, () => 'metaOf(frontmatter, {\n')}`,
          map: null,
        }
      },
    },
  }
}

/** Slides in one file: the first with what starts the deck; then as many as keep a walk's requests few. */
const SLIDES_A_FILE = 6

/** The file that holds a slide, counted from 0. Pure. */
export const fileOf = (slide: number): number =>
  slide === 1 ? 0 : Math.floor((slide - 2) / SLIDES_A_FILE) + 1

const SLIDES = 'virtual:diptych-slides/'
const PARTS = `${SLIDES}parts`

/** What the bundler tells of a file of scripts. */
interface Chunk {
  type: 'chunk'
  fileName: string
  isEntry: boolean
  /** Files that it imports. */
  imports: string[]
  moduleIds: string[]
}

/** The files that the one that starts a deck imports: from the page. What the next slides need must not delay it. Pure. */
export function preloadOf(bundle: Record<string, Chunk | { type: 'asset' }>): string[] {
  const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry) as
    Chunk | undefined
  return (entry?.imports ?? []).map((file) => `./${file}`)
}

/** Writes down which files the deck's script will ask for, while the bundler knows them. */
export function preloadPlugin(): {
  name: string
  generateBundle(
    this: { emitFile(file: { type: 'asset'; fileName: string; source: string }): unknown },
    options: unknown,
    bundle: Record<string, Chunk | { type: 'asset' }>,
  ): void
} {
  return {
    name: 'diptych:preload',
    generateBundle(_options, bundle) {
      const source = JSON.stringify(preloadOf(bundle))
      this.emitFile({ type: 'asset', fileName: PRELOAD_FILE, source })
    },
  }
}

/**
 * Several slides in one file, what they share in another, and the page that shows them in the file that starts: Slidev
 * would ask for each slide, and for its only page, on its own.
 * @param count number of slides
 * @param shared modules for the file that all slides but the first share: what the first needs stands with what starts
 */
export function groupPlugin(
  count: number,
  shared: string[],
): Plugin & {
  resolveId: { order: 'pre'; handler(id: string): string | undefined }
  transform: { order: 'pre'; handler(code: string, id: string): { code: string; map: null } | undefined }
} {
  return {
    name: 'diptych:groups',
    enforce: 'pre',
    resolveId: { order: 'pre', handler: (id) => (id.startsWith(SLIDES) ? `\0${id}.js` : undefined) },
    load: {
      order: 'pre',
      handler(id) {
        if (id === `\0${PARTS}.js`) {
          const imports = shared.map((file, at) => `import DiptychPart${at} from ${JSON.stringify(file)}`)
          // An import that nothing uses would be dropped, and the part go back to its slides.
          const use = `globalThis.diptychParts = [${shared.map((_, at) => `DiptychPart${at}`).join(', ')}]`
          return [...imports, use].join('\n')
        }
        if (!id.startsWith(`\0${SLIDES}`)) return undefined
        const file = Number.parseInt(id.slice(SLIDES.length + 1), 10)
        const own = Array.from({ length: count }, (_, at) => at + 1).filter((slide) => fileOf(slide) === file)
        const slides = own.map(
          (slide) => `export { default as s${slide} } from '/@slidev/slides/${slide}/md'`,
        )
        return [...(file > 0 ? [`import '${PARTS}'`] : []), ...slides].join('\n')
      },
    },
    transform: {
      order: 'pre',
      handler(code, id) {
        if (id === '/@slidev/slides') {
          const grouped = code.replace(
            /await import\('\/@slidev\/slides\/(\d+)\/md'\)/g,
            (_all, text: string) => {
              const slide = Number(text)
              const from = slide === 1 ? '{ s1: diptychFirst }' : `(await diptychFile${fileOf(slide)}())`
              return `{ __esModule: true, default: ${from}.s${slide} }`
            },
          )
          const files = Array.from({ length: count }, (_, at) => fileOf(at + 1))
          const loaders = [...new Set(files)]
            .filter((file) => file > 0)
            // Both at once: the slides’ file would ask for the other only when it is there.
            .map(
              (file) => `const diptychFile${file} = () => (import('${PARTS}'), import('${SLIDES}${file}'))`,
            )
          const first = `import { s1 as diptychFirst } from '${SLIDES}${fileOf(1)}'`
          return { code: [first, ...loaders, grouped].join('\n'), map: null }
        }
        if (without(id).endsWith('/@slidev/client/setup/routes.ts')) {
          const page = "() => import('../pages/play.vue')"
          return {
            code: `import DiptychPlay from '../pages/play.vue'\n${code.replace(page, 'DiptychPlay')}`,
            map: null,
          }
        }
        return undefined
      },
    },
  }
}

/**
 * Modules that slides use, for a file that they share; else the bundler would make one for each set of slides that share
 * some. Found in the text, since a deck's markdown may also be written by hand: what is
 * found too often or missed moves bytes from one file to another, and nothing else. Pure.
 * @param parts files of the addon's components and layouts
 */
export function sharedModules(markdown: string, parts: string[]): string[] {
  const used = parts.filter((file) => {
    const layout = /[/\\]layouts[/\\]([\w-]+)\.vue$/.exec(file)?.[1]
    if (layout) return new RegExp(`^layout: ['"]?${layout}['"]?$`, 'm').test(markdown)
    const name = /([^/\\]+)\.vue$/.exec(file)?.[1]
    if (name === 'DiagramFigure') return /^\s*```mermaid/m.test(markdown)
    return name !== undefined && new RegExp(`<${name}\\b`).test(markdown)
  })
  const icons = new Set(
    [...markdown.matchAll(/<lucide-([a-z0-9-]+)/g)].map(([, name]) => `~icons/lucide/${name}`),
  )
  return [...used, ...icons]
}

/** Lists of a vocabulary's entries in `gpt-tokenizer`, of up to 200,000 texts. */
const VOCABULARY = /\/gpt-tokenizer\/[\w/]+\/bpeRanks\/(\w+)\.js$/

/** Vocabularies as text that the page parses: as a program, bundlers and browsers take several times as long for them. */
export function vocabularyPlugin(): Plugin {
  const handler = (id: string): string | undefined => {
    const [, name] = VOCABULARY.exec(without(id)) ?? []
    if (!name) return undefined
    const { default: entries } = require(`gpt-tokenizer/bpeRanks/${name}`) as { default: unknown }
    return `export default JSON.parse(${JSON.stringify(JSON.stringify(entries))})`
  }
  return { name: 'diptych:vocabulary', enforce: 'pre', load: { order: 'pre', handler } }
}
