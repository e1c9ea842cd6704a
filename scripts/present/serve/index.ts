/** Serves a built deck for a talk: its pages, the presenter's view for who has the key, and what they tell each other. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { cached } from '../../site/preview.js'
import { isHostedOnly } from '../../site/hosted-only.js'
import { sendFile } from '../../site/serve/files.js'
import { listen, type ListenError } from '../../site/serve/listen.js'
import { refuse } from '../../site/serve/own.js'
import { TALK } from '../../talk/messages.js'
import type { Registers } from '../../talk/registers.js'
import type { Report } from '../../talk/rehearsal/report.js'
import type { TalkSheet } from '../../talk/sheet.js'
import type { PresentFiles } from '../bundle.js'
import { followingPage, viewPage, type ViewInput } from '../pages.js'
import { openHub } from './hub.js'
import { isKey } from './key.js'

export interface PresentInput {
  /** The built deck: `<dist>/<deck>`. */
  dir: string
  deck: string
  /** The language that is shown first. */
  lang: string
  /** Of each built language: what its pages are told, and its sheet, once somebody asks. */
  languages: Map<string, { view: ViewInput; fonts: () => Promise<string>; sheet: () => Promise<TalkSheet> }>
  files: () => Promise<PresentFiles>
  key: string
  port: number
  host: string
  /** Of a rehearsal: hears the talk, and has the runs that were kept. */
  rehearsal?: { hear(registers: Registers): void; report(lang: string): Promise<Report>; close(): void }
  /** Awaited before each answer. */
  before?: () => Promise<void>
}

export interface PresentServer {
  /** The audience's address. */
  url: string
  /** The presenter's, with the key: behind a `#`, which no browser tells to anybody. */
  presenter: string
  port: number
  listeners(): number
  close(): Promise<void>
}

const TYPES: Record<keyof PresentFiles, string> = {
  'presenter.js': 'text/javascript',
  'window.js': 'text/javascript',
  'presenter.css': 'text/css',
}

/** In place of the deck's worker: a copy for reading offline would outlive the talk, and believe that it goes on. */
const NO_COPY = "addEventListener('activate', () => self.registration.unregister())"

/** Serves until `close`; an error value where the port is taken. */
export async function servePresent(input: PresentInput): Promise<PresentServer | { error: ListenError }> {
  const listening = await listen({ port: input.port, host: input.host }, async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      return refuse(response, { status: 405, reason: 'This server only shows pages.' })
    }
    const path = (request.url ?? '/').replace(/[?#].*$/, '')
    if (path.startsWith('/@present/')) return own(input, path, request, response)
    await input.before?.()
    await deckFile(input, path, request, response)
  })
  if ('error' in listening) return listening
  const hub = openHub(listening.server, listening.own, input.key, input.rehearsal?.hear)
  const { url, port } = listening
  return {
    url: `${url}${input.deck}/${input.lang}/`,
    presenter: `${url.slice(0, -1)}${TALK.view(input.lang)}#${input.key}`,
    port,
    listeners: hub.listeners,
    close: async () => {
      hub.close()
      input.rehearsal?.close()
      await listening.close()
    },
  }
}

/** A file of the deck; its slides' page with the script that follows. */
async function deckFile(
  { dir, deck, lang, languages }: PresentInput,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const home = `/${deck}/`
  if (['/', home, home.slice(0, -1)].includes(path))
    return void response.writeHead(302, { Location: `${home}${lang}/`, 'Content-Length': 0 }).end()
  if (!path.startsWith(home)) return missing(response, 404)
  const [, code, file] = /^([^/]+)\/(.*)$/.exec(path.slice(home.length)) ?? []
  const known = languages.get(code ?? '')
  if (known && (file === '' || file === 'index.html')) {
    const html = await readFile(join(dir, known.view.lang, 'index.html'), 'utf8').catch(() => undefined)
    if (html === undefined) return missing(response, 404)
    const { deck, lang, ids } = known.view
    const files = await laterFiles(join(dir, lang))
    return send(response, request, 'text/html', followingPage(html, { deck, lang, ids, files }))
  }
  if (known && file === 'sw.js') return send(response, request, 'text/javascript', NO_COPY)
  await sendFile(request, response, dir, path.slice(home.length - 1), cached, missing)
}

/** What a deck's slides ask for later, as addresses from its page: all but what is too large to be taken along unasked. */
async function laterFiles(dir: string): Promise<string[]> {
  const names = await readdir(join(dir, 'assets')).catch(() => [])
  return names
    .filter((name) => /\.(js|woff2)$/.test(name) && !isHostedOnly(name))
    .map((name) => `./assets/${name}`)
}

/** What is not the deck's. */
async function own(
  { languages, files, key, rehearsal }: PresentInput,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (path.startsWith(TALK.files)) {
    const name = path.slice(TALK.files.length)
    if (!Object.hasOwn(TYPES, name)) return missing(response, 404)
    return send(
      response,
      request,
      TYPES[name as keyof PresentFiles],
      (await files())[name as keyof PresentFiles],
    )
  }
  for (const [lang, { view, fonts, sheet }] of languages) {
    if (path === TALK.view(lang)) return send(response, request, 'text/html', viewPage(view, await fonts()))
    const asked =
      path === TALK.sheet(lang)
        ? sheet
        : path === TALK.runs(lang) && rehearsal
          ? () => rehearsal.report(lang)
          : undefined
    if (!asked) continue
    const given = /^Bearer ([\w-]+)$/.exec(request.headers.authorization ?? '')?.[1]
    if (!isKey(given, key)) return refuse(response, { status: 403, reason: 'For the presenter only.' })
    return send(response, request, 'application/json', JSON.stringify(await asked()), 'no-store')
  }
  return missing(response, 404)
}

function send(
  response: ServerResponse,
  request: IncomingMessage,
  type: string,
  text: string,
  kept = 'no-cache',
): void {
  const headers: Record<string, string> = { 'Content-Type': `${type};charset=utf-8`, 'Cache-Control': kept }
  if (kept === 'no-cache') {
    const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
    headers['ETag'] = tag
    if (request.headers['if-none-match'] === tag) return void response.writeHead(304, headers).end()
  }
  headers['Content-Length'] = String(Buffer.byteLength(text))
  response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : text)
}

function missing(response: ServerResponse, status: number): void {
  const text = status === 404 ? 'There is nothing here.\n' : 'This file cannot be read.\n'
  response.writeHead(status, { 'Content-Type': 'text/plain', 'Content-Length': text.length }).end(text)
}
