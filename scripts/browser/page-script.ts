/** Functions of this project as a script for a page. */
import { fileURLToPath } from 'node:url'

const bundled = new Map<string, Promise<string>>()

/**
 * A module with all that it imports, as one script that sets a global variable to what the module exports. Made once.
 *
 * @param module its address (`new URL('./page.ts', import.meta.url)`)
 * @param name the variable
 */
export function pageScript(module: URL, name: string): Promise<string> {
  const entry = fileURLToPath(module)
  const made =
    bundled.get(entry) ??
    import('esbuild').then(async ({ build }) => {
      const result = await build({
        entryPoints: [entry],
        bundle: true,
        write: false,
        format: 'iife',
        globalName: name,
        // Without it, the variable belongs to what evaluates the script.
        footer: { js: `globalThis.${name} = ${name}` },
        target: 'es2022',
        logLevel: 'silent',
      })
      // Functions given to `evaluate` are compiled by esbuild, too, which may wrap names in this helper.
      return `globalThis.__name ??= (value) => value; ${result.outputFiles[0]!.text}`
    })
  bundled.set(entry, made)
  return made
}
