/** Serves a built deck for a talk: its pages, the presenter's view for who has the key, and what they tell each other. */
import { readdir, readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { cached } from '../../site/preview.js'
import { isHostedOnly } from '../../site/hosted-only.js'
import { sendFile } from '../../site/serve/files.js'
import { listen, urlOf, type Answer, type ListenError, type Listening } from '../../site/serve/listen.js'
import { TALK } from '../../talk/messages.js'
import { qrCode } from '../../figures/qr.js'
import type { Share } from '../../talk/sharing.js'
import type { Registers } from '../../talk/registers.js'
import type { Report } from '../../talk/rehearsal/report.js'
import type { PresentFiles } from '../bundle.js'
import { followingPage } from '../pages.js'
import { openHub } from './hub.js'
import { preferred } from './language.js'
import type { Limits } from './limits.js'
import { isRead, missing, ownPage, send, type TalkLanguage } from './own-pages.js'
import { openRemotes } from './remotes.js'

export interface PresentInput {
  /** The built deck: `<dist>/<deck>`. */
  dir: string
  deck: string
  /** The language that is shown first. */
  lang: string
  /** Of each built language: what its pages are told, and its sheet, once somebody asks. */
  languages: Map<string, TalkLanguage>
  files: () => Promise<PresentFiles>
  key: string
  port: number
  /** Where it listens, all at one port: the first is the presenter's own. */
  hosts: string[]
  /** The address that other devices are told, when the talk is shared. */
  told?: string
  /** Keeps who may move the talk besides the presenter. */
  remotes?: string
  limits?: Partial<Limits>
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
  /** Where listeners come in; only of a shared talk. */
  follow?: string
  port: number
  listeners(): number
  close(): Promise<void>
}

/** In place of the deck's worker: a copy for reading offline would outlive the talk, and believe that it goes on. */
const NO_COPY = "addEventListener('activate', () => self.registration.unregister())"

/** Serves until `close`; an error value where the port is taken. */
export async function servePresent(input: PresentInput): Promise<PresentServer | { error: ListenError }> {
  const remotes = openRemotes(input.key, input.remotes)
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isRead(request, response)) return
    const path = (request.url ?? '/').replace(/[?#].*$/, '')
    if (path.startsWith(TALK.own)) return ownPage(input, remotes, path, request, response)
    await input.before?.()
    await deckFile(input, shared.as, path, request, response)
  }
  /** Known once the port is. */
  const shared: { as?: Share } = {}
  const listening = await listenAtAll(input, answer)
  if ('error' in listening) return listening
  const [first] = listening
  const { url, port } = first
  const toldUrl = input.told === undefined ? undefined : urlOf(input.told, port)
  if (toldUrl !== undefined) shared.as = { url: toldUrl, code: qrCode(toldUrl) }
  const view = TALK.view(input.lang).slice(1)
  const hub = openHub({
    ...{ doors: listening, key: input.key, remotes, remoteUrl: `${toldUrl ?? url}${view}` },
    ...(shared.as ? { share: shared.as } : {}),
    ...(input.limits ? { limits: input.limits } : {}),
    ...(input.rehearsal ? { hear: input.rehearsal.hear } : {}),
  })
  return {
    url: `${url}${input.deck}/${input.lang}/`,
    presenter: `${url}${view}#${input.key}`,
    ...(toldUrl === undefined ? {} : { follow: toldUrl }),
    port,
    listeners: hub.listeners,
    close: async () => {
      hub.close()
      input.rehearsal?.close()
      await Promise.all(listening.map((one) => one.close()))
    },
  }
}

/** Listens at every address, at one port; at none where one of them can't be listened at. */
async function listenAtAll(
  { hosts, port }: Pick<PresentInput, 'hosts' | 'port'>,
  answer: Answer,
): Promise<[Listening, ...Listening[]] | { error: ListenError }> {
  const [host = 'localhost', ...others] = hosts
  const first = await listen({ port, host }, answer)
  if ('error' in first) return first
  const all: [Listening, ...Listening[]] = [first]
  for (const other of others) {
    const more = await listen({ port: first.port, host: other }, answer)
    if ('error' in more) {
      await Promise.all(all.map((one) => one.close()))
      return more
    }
    all.push(more)
  }
  return all
}

/** A file of the deck; its slides' page with the script that follows. */
async function deckFile(
  { dir, deck, lang, languages }: PresentInput,
  share: Share | undefined,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const home = `/${deck}/`
  if (path === '/' && share) {
    const code = preferred(request.headers['accept-language'], [...languages.keys()]) ?? lang
    const headers = { Location: TALK.follow(code), Vary: 'Accept-Language', 'Content-Length': 0 }
    return void response.writeHead(302, headers).end()
  }
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
    const invitation = share ? { share: { ...share, words: known.view.invitation } } : {}
    return send(
      response,
      request,
      'text/html',
      followingPage(html, { deck, lang, ids, files, ...invitation }),
    )
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
