/** The measuring function as a script for a page. */
import { fileURLToPath } from 'node:url'

let bundled: Promise<string> | undefined

/** Sets `globalThis.dtMeasure` to `measureSlide`. */
export function measureScript(): Promise<string> {
  bundled ??= import('esbuild').then(async ({ build }) => {
    const result = await build({
      entryPoints: [fileURLToPath(new URL('./index.ts', import.meta.url))],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'dtInspect',
      footer: { js: 'globalThis.dtMeasure = dtInspect.measureSlide' },
      target: 'es2022',
      logLevel: 'silent',
    })
    return result.outputFiles[0]!.text
  })
  return bundled
}
