/** `deck.html`: the whole deck in one file that opens from a disk, where browsers block module scripts. */
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { kindOfName, mediaTypes, pictureExtensions } from '../pictures/kinds.js'
import { edited, elements, insert, isEntry, isLink, isTold, one, without } from './pages/edit.js'
import { insideScript, insideStyle } from './pages/html.js'
import { hashOf } from './pages/start.js'
import { SINGLE_FOLDER } from './types.js'

const typeOf = (name: string): string | undefined => {
  const kind = kindOfName(name)
  return kind ? mediaTypes[kind] : name.endsWith('.woff2') ? 'font/woff2' : undefined
}

/** A file of `assets` where a script or a style names it: their names have no other characters (pictures/name.ts). */
const NAMED = new RegExp(
  `(?:\\.{1,2}/)*(?:assets/)?([\\w.-]+(?:${['.woff2', ...pictureExtensions].map((end) => `\\${end}`).join('|')}))(?=["'\`)])`,
  'g',
)

/** Files of `assets` as data addresses, by name. */
async function dataAddresses(assets: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const entry of await readdir(assets, { recursive: true, withFileTypes: true })) {
    const type = typeOf(entry.name)
    if (!entry.isFile() || !type) continue
    const bytes = await readFile(join(entry.parentPath, entry.name))
    found.set(entry.name, `data:${type};base64,${bytes.toString('base64')}`)
  }
  return found
}

/**
 * Writes `deck.html` beside a built deck's `index.html`, which must not be postprocessed yet.
 * It is made of the build in `.single`, which has the presenter view and the notes and is removed here; else of the
 * deck's own.
 * @param head further elements of the head (see postprocess.ts)
 * @param data further elements of the body: data that the hosted deck would ask the server for
 * @throws disk errors, and what esbuild says of broken scripts
 */
export async function writeSingle(dir: string, head: string, data = ''): Promise<void> {
  const own = join(dir, SINGLE_FOLDER)
  const from = existsSync(own) ? own : dir
  const page = await readFile(join(from, 'index.html'), 'utf8')
  const all = elements(page)
  const entry = all.find(isEntry)?.attributes['src']
  if (!entry) throw new Error(`${from}/index.html starts no script`)
  const files = await dataAddresses(join(from, 'assets'))
  const inlined = (text: string) =>
    text.replace(NAMED, (all, name: string) => files.get(basename(name)) ?? all)
  const { outputFiles } = await build({
    entryPoints: [join(from, entry)],
    bundle: true,
    format: 'iife',
    write: false,
    minify: true,
    charset: 'utf8',
    target: 'es2022',
    logLevel: 'silent',
    define: { 'import.meta.url': 'document.baseURI' },
  })
  const script = insideScript(inlined(outputFiles[0]?.text ?? ''))
  const sheets = all.filter(isLink('stylesheet'))
  let style = ''
  for (const { attributes } of sheets)
    style += inlined(await readFile(join(from, attributes['href'] ?? ''), 'utf8'))
  const gone = [
    ...sheets,
    ...all.filter((found) => isEntry(found) || isTold(found) || isLink('modulepreload')(found)),
  ]
  const at = (tag: string) => one(all, tag, (element) => element.tag === tag).innerEnd
  const html = edited(page, [
    ...gone.map((element) => without(page, element)),
    insert(at('head'), `${policy(script)}\n${head}\n<style>${insideStyle(style)}</style>\n`),
    insert(at('body'), `${data}<script>${script}</script>\n`),
  ])
  await writeFile(join(dir, 'deck.html'), html)
  await rm(own, { recursive: true, force: true })
}

/** Only the one script runs, and nothing is asked for: everything lies in the file. */
const policy = (script: string) =>
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none';script-src ${hashOf(script)};style-src 'unsafe-inline';img-src data: blob:;font-src data:;base-uri 'none';form-action 'none'">`
