/** `deck.html`: the whole deck in one file that opens from a disk, where browsers block module scripts. */
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { edited, elements, insert, isEntry, isLink, isTold, one, without } from './pages/edit.js'
import { insideScript, insideStyle } from './pages/html.js'
import { hashOf } from './pages/start.js'
import { SINGLE_FOLDER } from './types.js'

/**
 * Writes `deck.html` beside a built deck's `index.html`. It is made of the build in `.single`, which has the presenter
 * view, the notes, and fonts and pictures as data; that build is removed here.
 * @param head further elements of the head (see postprocess.ts)
 * @param data further elements of the body: data that the hosted deck would ask the server for
 * @throws disk errors, and what esbuild says of broken scripts
 */
export async function writeSingle(dir: string, head: string, data = ''): Promise<void> {
  const from = join(dir, SINGLE_FOLDER)
  const page = await readFile(join(from, 'index.html'), 'utf8')
  const all = elements(page)
  const entry = all.find(isEntry)?.attributes['src']
  if (!entry) throw new Error(`${from}/index.html starts no script`)
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
  const script = insideScript(outputFiles[0]?.text ?? '')
  const sheets = all.filter(isLink('stylesheet'))
  let style = ''
  for (const { attributes } of sheets) style += await readFile(join(from, attributes['href'] ?? ''), 'utf8')
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
  await rm(from, { recursive: true, force: true })
}

/** Only the one script runs, and nothing is asked for: everything lies in the file. */
const policy = (script: string) =>
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none';script-src ${hashOf(script)};style-src 'unsafe-inline';img-src data: blob:;font-src data:;base-uri 'none';form-action 'none'">`
