/** Pages of a talk that are not the deck's: the presenter's view, its data for who has the key, and listeners' pages. */
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { refuse } from '../../site/serve/own.js'
import { TALK } from '../../talk/messages.js'
import { followSheet } from '../../talk/sharing.js'
import type { Report } from '../../talk/rehearsal/report.js'
import type { TalkSheet } from '../../talk/sheet.js'
import type { PresentFiles } from '../bundle.js'
import { followPage } from '../follow-page.js'
import { viewPage, type ViewInput } from '../pages.js'
import { mayRead } from './door.js'
import type { Remotes } from './remotes.js'

/** What pages in a language are told, and its sheet, once somebody asks. */
export interface TalkLanguage {
  view: ViewInput
  /** `@font-face` rules. */
  fonts: () => Promise<string>
  sheet: () => Promise<TalkSheet>
}

export interface OwnPages {
  languages: Map<string, TalkLanguage>
  files: () => Promise<PresentFiles>
  key: string
  /** There are no listeners. */
  alone?: boolean
  /** Of a rehearsal: the runs that were kept. */
  rehearsal?: { report(lang: string): Promise<Report> }
}

const TYPES: Record<keyof PresentFiles, string> = {
  'presenter.js': 'text/javascript',
  'window.js': 'text/javascript',
  'presenter.css': 'text/css',
  'follow.js': 'text/javascript',
  'follow.css': 'text/css',
}

/** Is something to be read? Else it is refused. */
export function isRead({ method }: IncomingMessage, response: ServerResponse): boolean {
  if (method === 'GET' || method === 'HEAD') return true
  response.setHeader('Allow', 'GET, HEAD')
  refuse(response, { status: 405, reason: 'This server only shows pages.' })
  return false
}

/** Answers what is asked below `TALK.own`. */
export async function ownPage(
  { languages, files, key, rehearsal, alone = false }: OwnPages,
  remotes: Remotes,
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
  const html = (text: string): void => send(response, request, 'text/html', text)
  for (const [lang, { view, fonts, sheet }] of languages) {
    if (path === TALK.view(lang)) return html(viewPage(view, await fonts()))
    if (alone && [TALK.follow(lang), TALK.followSheet(lang)].includes(path)) return missing(response, 404)
    if (path === TALK.follow(lang)) return html(followPage(view, await fonts()))
    if (path === TALK.followSheet(lang))
      return send(response, request, 'application/json', JSON.stringify(followSheet(await sheet())))
    const asked =
      path === TALK.sheet(lang)
        ? sheet
        : path === TALK.runs(lang) && rehearsal
          ? () => rehearsal.report(lang)
          : undefined
    if (!asked) continue
    const given = /^Bearer ([\w-]+)$/.exec(request.headers.authorization ?? '')?.[1]
    if (!mayRead(given, { key, remotes }))
      return refuse(response, { status: 403, reason: 'For the presenter only.' })
    return send(response, request, 'application/json', JSON.stringify(await asked()), 'no-store')
  }
  return missing(response, 404)
}

export function send(
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

export function missing(response: ServerResponse, status: number): void {
  const text = status === 404 ? 'There is nothing here.\n' : 'This file cannot be read.\n'
  response.writeHead(status, { 'Content-Type': 'text/plain', 'Content-Length': text.length }).end(text)
}
