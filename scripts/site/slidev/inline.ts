/** The scripts and styles of a built deck as one file each, with fonts and pictures as data. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { elements, isEntry, isLink } from '../pages/edit.js'
import { isHostedOnly } from '../hosted-only.js'
import { SINGLE } from '../types.js'
import { NOTES, PRESENTS } from './presenter.js'

const ENTRY = 'virtual:diptych-whole.js'
const ADDRESS = 'import.meta.url'

/**
 * Writes `script.js` and `style.css` into `<dir>/.single`. The built files are read once more by the bundler, which
 * takes a tenth of the time of compiling the deck again.
 * @param notes the HTML of notes that the built files ask for
 * @throws what Vite or the disk throws
 */
export async function inline(dir: string, notes: Record<string, string> | undefined): Promise<void> {
  const all = elements(await readFile(join(dir, 'index.html'), 'utf8'))
  const entry = all.find(isEntry)?.attributes['src']
  if (!entry) throw new Error(`${dir}/index.html starts no script`)
  const sheets = all.filter(isLink('stylesheet')).map(({ attributes }) => attributes['href'] ?? '')
  const out = join(dir, SINGLE.folder)
  await build({
    configFile: false,
    root: dir,
    base: './',
    publicDir: false,
    logLevel: 'error',
    clearScreen: false,
    plugins: [
      {
        name: 'diptych:whole',
        resolveId: { order: 'pre', handler: (id: string) => (id === ENTRY ? `\0${ENTRY}` : undefined) },
        load: {
          order: 'pre',
          handler(id: string) {
            if (id === `\0${ENTRY}`)
              return [...sheets, entry].map((file) => `import ${JSON.stringify(join(dir, file))}`).join('\n')
            return isHostedOnly(id) ? 'export default undefined' : undefined
          },
        },
      },
      {
        // A script that is no module has no address of its own; without one `new URL` of a picture's data throws.
        name: 'diptych:base',
        enforce: 'post',
        transform: {
          order: 'post',
          handler: (code: string) =>
            code.includes(ADDRESS)
              ? { code: code.replaceAll(ADDRESS, 'document.baseURI'), map: null }
              : undefined,
        },
      },
    ],
    build: {
      outDir: out,
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 100_000,
      reportCompressedSize: false,
      modulePreload: false,
      cssCodeSplit: false,
      assetsInlineLimit: () => true,
      rollupOptions: {
        input: ENTRY,
        output: {
          format: 'iife',
          codeSplitting: false,
          entryFileNames: SINGLE.script,
          assetFileNames: SINGLE.style,
        },
      },
    },
  })
  if (!notes) return
  const script = join(out, SINGLE.script)
  const given = `globalThis.${PRESENTS}=!0;globalThis.${NOTES}=${JSON.stringify(notes)};\n`
  await writeFile(script, given + (await readFile(script, 'utf8')))
}
