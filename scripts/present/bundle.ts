/** The scripts of the talk's windows, made when they are first needed: a file each, for every browser of the last years. */
import { join } from 'node:path'
import { build } from 'esbuild'
import { diptychRoot } from '../process/diptych-root.js'

export interface PresentFiles {
  /** Of the presenter's view. */
  'presenter.js': string
  'presenter.css': string
  /** Of a deck's window that follows. */
  'window.js': string
}

/** Bundles both. @throws what esbuild throws */
export async function presentFiles(): Promise<PresentFiles> {
  const of = (name: string): string => join(diptychRoot, 'presenter', name)
  const { outputFiles } = await build({
    entryPoints: [of('presenter.ts'), of('window.ts'), of('presenter.css')],
    outdir: diptychRoot,
    bundle: true,
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
  const textOf = (name: string): string => outputFiles.find(({ path }) => path.endsWith(name))?.text ?? ''
  return {
    'presenter.js': textOf('presenter.js'),
    'presenter.css': textOf('presenter.css'),
    'window.js': textOf('window.js'),
  }
}
