/** `deck.html`: the whole deck in one file that opens from a disk, where browsers block module scripts. */
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { edited, elements, insert, isEntry, isLink, isTold, one, without } from './pages/edit.js'
import { insideScript, insideStyle } from './pages/html.js'
import { hashOf } from './pages/start.js'
import { SINGLE } from './types.js'

/** What makes it a talk of its own. */
export interface SingleTalk {
  /** Runs before the deck's, and tells whether that shall run (presenter/single.ts). */
  script: string
  /** An element with its data. */
  data: string
}

/**
 * Writes `deck.html` beside a built deck's `index.html`, as long as that is as Slidev built it. Its script and style, with
 * the presenter view, the notes, and fonts and pictures as data, lie in `.single`, which is removed here.
 * @param head further elements of the head (see postprocess.ts)
 * @param data further elements of the body: data that the hosted deck would ask the server for
 * @param talk the presenter's view, and what follows it
 * @param hosts that slides may load frames, films and pictures from
 * @throws disk errors
 */
export async function writeSingle(
  dir: string,
  head: string,
  data = '',
  { hosts = [], talk }: { hosts?: string[]; talk?: SingleTalk | undefined } = {},
): Promise<void> {
  const from = join(dir, SINGLE.folder)
  const page = await readFile(join(dir, 'index.html'), 'utf8')
  const all = elements(page)
  const [script = '', style = ''] = await Promise.all(
    [SINGLE.script, SINGLE.style].map((name) => readFile(join(from, name), 'utf8')),
  )
  const run = insideScript(talk ? `${talk.script}\nif(globalThis.diptychRuns){${script}\n}` : script)
  const gone = all.filter(
    (found) =>
      isLink('stylesheet')(found) || isEntry(found) || isTold(found) || isLink('modulepreload')(found),
  )
  const at = (tag: string) => one(all, tag, (element) => element.tag === tag).innerEnd
  const html = edited(page, [
    ...gone.map((element) => without(page, element)),
    insert(at('head'), `${policy(run, hosts)}\n${head}\n<style>${insideStyle(style)}</style>\n`),
    insert(at('body'), `${data}${talk?.data ?? ''}<script>${run}</script>\n`),
  ])
  await writeFile(join(dir, 'deck.html'), html)
  await rm(from, { recursive: true, force: true })
}

const others = (hosts: string[]): string => hosts.map((host) => ` ${host}`).join('')

/** Only the one script runs, and nothing is asked for: everything lies in the file, which the presenter's view has in frames. */
const policy = (script: string, hosts: string[]) =>
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none';script-src ${hashOf(script)};style-src 'unsafe-inline';img-src data: blob:${others(hosts)};media-src data: blob:${others(hosts)};frame-src 'self' file:${others(hosts)};font-src data:;base-uri 'none';form-action 'none'">`
