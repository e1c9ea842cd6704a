/** `deck.html`: the whole deck in one file that opens from a disk, where browsers block module scripts. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { build } from 'esbuild'

const TYPES: Record<string, string> = {
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
}

/** Files of `assets` as data addresses, by name. */
async function dataAddresses(assets: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const entry of await readdir(assets, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)]
    if (!entry.isFile() || !type) continue
    const bytes = await readFile(join(entry.parentPath, entry.name))
    found.set(entry.name, `data:${type};base64,${bytes.toString('base64')}`)
  }
  return found
}

/**
 * Writes `deck.html` beside a built deck's `index.html`, which must not be dressed yet.
 * @param head further elements of the head (see dress.ts)
 * @throws disk errors, and what esbuild says of broken scripts
 */
export async function writeSingle(dir: string, head: string): Promise<void> {
  const page = await readFile(join(dir, 'index.html'), 'utf8')
  const entry = /<script type="module"[^>]*src="\.\/([^"]+)"/.exec(page)?.[1]
  if (!entry) throw new Error(`${dir}/index.html starts no script`)
  const data = await dataAddresses(join(dir, 'assets'))
  const inlined = (text: string) =>
    text.replace(
      /(?:\.{1,2}\/)*(?:assets\/)?([\w.-]+\.(?:woff2|png|jpe?g|webp|gif|svg))(?=["'`)])/g,
      (all, name: string) => data.get(basename(name)) ?? all,
    )
  const { outputFiles } = await build({
    entryPoints: [join(dir, entry)],
    bundle: true,
    format: 'iife',
    write: false,
    minify: true,
    charset: 'utf8',
    target: 'es2022',
    logLevel: 'silent',
    define: { 'import.meta.url': 'document.baseURI' },
  })
  const script = inlined(outputFiles[0]?.text ?? '')
    .replaceAll('</script', '<\\/script')
    .replaceAll('<!--', '<\\!--')
  let style = ''
  for (const [, file] of page.matchAll(/<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/g))
    style += inlined(await readFile(join(dir, file as string), 'utf8'))
  const html = page
    .replace(/\s*<script type="module"[^>]*><\/script>/g, '')
    .replace(/\s*<link rel="(?:modulepreload|stylesheet)"[^>]*>/g, '')
    .replace('</head>', () => `${head}\n<style>${style.replaceAll('</style', '<\\/style')}</style>\n</head>`)
    .replace('</body>', () => `<script>${script}</script>\n</body>`)
  await writeFile(join(dir, 'deck.html'), html)
}
