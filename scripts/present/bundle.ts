/** The scripts of the talk's windows, made when they are first needed: a file each, for every browser of the last years. */
import { basename, join } from 'node:path'
import { build, type OutputFile, type Plugin } from 'esbuild'
import { diptychRoot } from '../process/diptych-root.js'

export interface PresentFiles {
  /** Of the presenter's view. */
  'presenter.js': string
  'presenter.css': string
  /** Of a deck's window that follows. */
  'window.js': string
  /** Of a listener's page. */
  'follow.js': string
  'follow.css': string
}

const NAMES = [
  'presenter.js',
  'presenter.css',
  'window.js',
  'follow.js',
  'follow.css',
] as const satisfies (keyof PresentFiles)[]

/** Bundles them. @throws what esbuild throws */
export async function presentFiles(): Promise<PresentFiles> {
  const outputFiles = await bundled(NAMES.map((name) => name.replace(/\.js$/, '.ts')))
  const files = outputFiles.map(({ path, text }) => [basename(path), text] as const)
  return Object.fromEntries(files) as unknown as PresentFiles
}

/** The script of `deck.html`, with all styles in it. @throws what esbuild throws */
export async function singleScript(): Promise<string> {
  const [css] = await bundled(['presenter.css'])
  const plugin: Plugin = {
    name: 'css-as-text',
    setup: ({ onLoad }) =>
      onLoad({ filter: /presenter\.css$/ }, () => ({ contents: css?.text ?? '', loader: 'text' })),
  }
  const [script] = await bundled(['single.ts'], [plugin])
  return script?.text ?? ''
}

/** @param names of files of `presenter/` */
async function bundled(names: string[], plugins: Plugin[] = []): Promise<OutputFile[]> {
  const { outputFiles } = await build({
    entryPoints: names.map((name) => join(diptychRoot, 'presenter', name)),
    outdir: diptychRoot,
    bundle: true,
    plugins,
    write: false,
    minify: true,
    format: 'iife',
    target: ['chrome111', 'firefox113', 'safari16.4'],
    legalComments: 'none',
    logLevel: 'silent',
    alias: { vue: 'vue/dist/vue.runtime.esm-bundler.js' },
    define: {
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
      'process.env.NODE_ENV': '"production"',
    },
  })
  return outputFiles
}
