/** Builds one deck in one language with Slidev's public node API and Vite, in this process. */
import { createRequire } from 'node:module'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createDataUtils, resolveOptions, ViteSlidevPlugin } from '@slidev/cli'
import type { ResolvedSlidevOptions } from '@slidev/types'
import { build, type InlineConfig, type Plugin } from 'vite'
import type { SiteFigures, SiteJob } from '../types.js'
import { handOver } from '../handover.js'
import { accessPlugin } from './access.js'
import { noEditingPlugin } from './no-editing.js'
import {
  fontsPlugin,
  formulaFontsPlugin,
  groupPlugin,
  metaPlugin,
  preloadPlugin,
  searchPlugin,
  vocabularyPlugin,
  sharedModules,
} from './plugins.js'
import { presentersFiles, takeOut, type Chunk } from './hosted.js'
import { inline } from './inline.js'
import { askingPlugin, notesPlugin } from './presenter.js'
import { needsCompiler, stubPlugin } from './stubs.js'

/**
 * Builds into `deck.outDir`, which is emptied first.
 * @throws what Slidev, Vite or the disk throws
 */
export async function buildOne(
  deck: SiteJob['decks'][number],
  settings: SiteJob['options'],
): Promise<SiteFigures> {
  const started = performance.now()
  handOver({ svgs: deck.svgs, raw: deck.raw })
  // Compiled with what only `deck.html` has, which the hosted deck then loses.
  const both = settings.single && !settings.presenter
  const notes: Record<string, string> = {}
  const files: { all: string[]; gone: string[] } = { all: [], gone: [] }
  const options = await resolveOptions({ entry: deck.entry, withoutNotes: !settings.notes && !both }, 'build')
  const presenter = settings.presenter || both
  Object.assign(options.data.config, siteConfig(presenter, options.data.config.colorSchema))
  options.data.slides = options.data.slides.map(slimSlide)
  options.utils = await createDataUtils(options)
  const page = `${options.userRoot}/index.html`
  const markdown = await readFile(deck.entry, 'utf8')
  const parts = await partsOf(options.roots)
  const search = parts.find((file) => /[/\\]DeckSearch\.vue$/.test(file))
  const config: InlineConfig = {
    configFile: false,
    root: options.userRoot,
    base: './',
    logLevel: 'error',
    clearScreen: false,
    define: { __VUE_PROD_DEVTOOLS__: 'false' },
    resolve: {
      preserveSymlinks: settings.linked ?? false,
      alias: settings.lean && !needsCompiler(markdown) ? [{ find: /^vue$/, replacement: runtimeVue() }] : [],
    },
    plugins: [
      pagePlugin(page, options.utils.indexHtml),
      accessPlugin(),
      noEditingPlugin(),
      ...(both ? [askingPlugin(), notesPlugin(notes), filesPlugin(files)] : []),
      metaPlugin(),
      vocabularyPlugin(),
      groupPlugin(options.data.slides.length, sharedModules(markdown, parts)),
      preloadPlugin(),
      formulaFontsPlugin(),
      ...(deck.fontsCss === undefined ? [] : [fontsPlugin(deck.fontsCss)]),
      ...(search ? [searchPlugin(search)] : []),
      ...(settings.lean ? [stubPlugin(markdown) as Plugin] : []),
      (await ViteSlidevPlugin(options)) as unknown as Plugin[],
    ],
    build: {
      outDir: deck.outDir,
      emptyOutDir: true,
      chunkSizeWarningLimit: 5000,
      reportCompressedSize: false,
      // What the first slide needs is one file, and a group of slides one: nothing is left to be hinted at.
      modulePreload: false,
      cssCodeSplit: false,
      assetsInlineLimit: () => false,
      rollupOptions: {
        input: { index: page },
        output: {
          // In place of Slidev's own groups, which would pull Vue into the file of the code highlighter: all that
          // starts the deck is one file, whoever else uses parts of it.
          codeSplitting: { groups: [{ name: 'index', test: (id: string) => id === page }] },
        },
      },
    },
  }
  await build(config)
  if (settings.single) await inline(deck.outDir, both ? notes : undefined)
  if (both) await takeOut(deck.outDir, files.all, files.gone)
  return { id: deck.id, lang: deck.lang, outDir: deck.outDir, ms: Math.round(performance.now() - started) }
}

/** Settings that the hosted site has whatever the head matter says. */
function siteConfig(presenter: boolean, scheme: string): Record<string, unknown> {
  return {
    // The PDFs are light; on a screen the reader's system decides, and the key D.
    colorSchema: scheme === 'light' ? 'auto' : scheme,
    routerMode: 'hash',
    presenter,
    record: false,
    browserExporter: false,
    download: false,
    editor: false,
    info: false,
    mcp: false,
    favicon: '',
    remoteAssets: false,
  }
}

type Slide = ResolvedSlidevOptions['data']['slides'][number]

/**
 * What the file that starts a deck tells of a slide. Slidev would put its front matter there twice, as text too, a hash
 * for the dev server, and with the first slide the whole head matter, whose part that components use stands in the
 * settings anyway.
 */
function slimSlide(slide: Slide): Slide {
  const frontmatter = { ...slide.frontmatter }
  delete frontmatter['diptych']
  return { ...slide, frontmatter, frontmatterRaw: undefined, revision: undefined as unknown as string }
}

async function partsOf(roots: string[]): Promise<string[]> {
  const folders = roots.flatMap((root) => [join(root, 'components'), join(root, 'layouts')])
  const names = await Promise.all(folders.map((folder) => readdir(folder).catch(() => [])))
  return names.flatMap((own, at) =>
    own.filter((name) => name.endsWith('.vue')).map((name) => join(folders[at] ?? '', name)),
  )
}

function runtimeVue(): string {
  return createRequire(import.meta.url).resolve('vue/dist/vue.runtime.esm-bundler.js')
}

/** Slidev has no page on disk: the build's input is made here. */
function pagePlugin(page: string, html: string): Plugin {
  return {
    name: 'diptych:page',
    resolveId: { order: 'pre', handler: (id) => (id === page ? id : undefined) },
    load: { order: 'pre', handler: (id) => (id === page ? html : undefined) },
  }
}

/** Notes down what the bundler writes, and which of it only the presenter view needs. */
function filesPlugin(files: { all: string[]; gone: string[] }): Plugin {
  return {
    name: 'diptych:files',
    writeBundle(_options, bundle) {
      files.all = Object.keys(bundle)
      files.gone = presentersFiles(bundle as Record<string, Chunk | { type: 'asset' }>)
    },
  }
}
