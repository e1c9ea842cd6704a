/** Slidev's dev server, for presenting: it follows the markdown, and takes new drawings as they come. */
import { createDataUtils, parser, resolveOptions } from '@slidev/cli'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { createServer, type ViteDevServer } from 'vite'
import type { Locale } from '../locale/types.js'
import { MISTAKES, notOffered, PLACE } from './dev/endpoints.js'
import { socketGate } from './dev/gate.js'
import { handOver, type Handover } from './handover.js'
import { answerMistakes, MistakeBoard } from './dev/mistakes.js'
import type { Mistake } from '../talk/mistakes.js'
import { slidevPlugins } from './dev/plugins.js'
import { isOfTalk, type DevDoor, type DevTalk, type Place } from './dev/talk.js'
import { answerPlace, Talk } from './dev/sync.js'
import { linked } from './plain-path.js'
import { listen, type ListenError, type Listening } from './serve/listen.js'
import { refuse } from './serve/own.js'
import { noEditingPlugin } from './slidev/no-editing.js'
import { fontsPlugin } from './slidev/plugins.js'
import type { Drawing } from './types.js'

export interface DevServer {
  /** New drawings by fence key; call it before the markdown changes, or right behind it. */
  update(svgs: Record<string, Drawing>): void
  /** What is wrong with the content as it was saved, over every page; none: all is well. */
  tell(mistakes: Mistake[], locale: Pick<Locale, 'strings' | 'tag' | 'dir'>): void
  close(): Promise<void>
}

export interface DevInput {
  /** The markdown file. */
  entry: string
  svgs: Record<string, Drawing>
  /** Markdown that is taken as it is. */
  raw?: string[]
  /** The deck's fonts, whole, and the folders that hold them. */
  fonts?: { css: string; folders: string[] }
  /** Folder of this process alone: another `dev` that shares it would take away files that this one's pages ask for. */
  cache: string
  /** Open the user's browser. */
  open?: boolean
  /** The presenter's view. */
  talk?: DevTalk
}

/** A port that is ours, before anything else is done. */
export interface DevPort {
  /** `http://localhost:3030/` */
  url: string
  /** For a presenter's view. */
  door: DevDoor
  /** Serves a deck. One a process: Slidev remembers the first entry's folder. */
  serve(input: DevInput): Promise<DevServer>
  close(): Promise<void>
}

/**
 * Takes a port of this machine, for this machine only; requests wait until a deck is served there.
 * Nothing reaches Vite but what serve/own.ts and dev/endpoints.ts let in.
 */
export async function openDevPort(port: number): Promise<DevPort | { error: ListenError }> {
  const talk = new Talk()
  const board = new MistakeBoard()
  let ready: (vite: ViteDevServer) => void = () => undefined
  const vite = new Promise<ViteDevServer>((resolve) => (ready = resolve))
  let view: DevTalk | undefined
  const listening = await listen({ port, host: 'localhost' }, async (request, response) => {
    if (isOfTalk(request.url) && (await vite) && view) return view.answer(request, response)
    const refused = notOffered(request)
    if (refused) return refuse(response, refused)
    const server = await vite
    if (request.url === PLACE)
      return answerPlace(request, response, talk, (told) => {
        server.ws.send({ type: 'custom', event: 'diptych:place', data: told })
        view?.moved(told.place)
      })
    if (request.url === MISTAKES) return answerMistakes(request, response, board)
    server.middlewares(request, response)
  })
  if ('error' in listening) return listening
  const gates = socketGate(listening.server, listening.own)
  const lead = ({ page, clicks }: Place): void => {
    if (!talk.lead(page, clicks)) return
    void vite.then(({ ws }) => ws.send({ type: 'custom', event: 'diptych:place', data: talk.now() }))
  }
  return {
    url: listening.url,
    door: { sockets: gates.talk, own: listening.own, lead },
    close: listening.close,
    async serve(input) {
      const handover: Handover = { svgs: input.svgs, raw: input.raw }
      handOver(handover)
      view = input.talk
      const server = await startVite(input, listening, gates.vite as unknown as Server)
      ready(server)
      if (input.open) openBrowser(server, listening.url)
      return {
        update: (svgs) => void Object.assign(handover, { svgs: { ...handover.svgs, ...svgs } }),
        tell(mistakes, locale) {
          if (board.put(mistakes, locale))
            server.ws.send({ type: 'custom', event: 'diptych:mistakes', data: board.now() })
        },
        close: async () => {
          await listening.close()
          await server.close()
        },
      }
    },
  }
}

async function startVite(
  { entry, fonts, cache, talk }: DevInput,
  { port }: Listening,
  gate: Server,
): Promise<ViteDevServer> {
  const options = await resolveOptions({ entry }, 'dev')
  const configOf = (headmatter: Record<string, unknown>) =>
    parser.resolveConfig(ofDeck(headmatter), options.data.themeMeta, entry)
  options.data.config = configOf(options.data.headmatter)
  options.utils = await createDataUtils(options)
  // Slidev reads it for each answer, and asks no plugin.
  const { indexHtml } = options.utils
  if (talk) Object.defineProperty(options.utils, 'indexHtml', { get: () => talk.page(indexHtml) })
  const plugins = await slidevPlugins(options, {
    async loadData(sources) {
      const loaded = await parser.load(options, entry, sources, 'dev')
      return { ...loaded, themeMeta: options.data.themeMeta, config: configOf(loaded.headmatter) }
    },
  })
  return createServer({
    configFile: false,
    root: options.userRoot,
    cacheDir: cache,
    logLevel: 'error',
    define: { __VUE_PROD_DEVTOOLS__: false },
    resolve: { preserveSymlinks: linked },
    optimizeDeps: { entries: [join(options.clientRoot, 'main.ts')] },
    server: {
      middlewareMode: true,
      port,
      host: 'localhost',
      ws: { server: gate },
      cors: false,
      // A deck from outside may bring a font package from beside it.
      ...(fonts ? { fs: { allow: fonts.folders } } : {}),
    },
    plugins: [noEditingPlugin(), ...(fonts ? [fontsPlugin(fonts.css)] : []), ...plugins],
  })
}

/**
 * The head matter without what belongs to the first slide, which stands behind it (scripts/markdown/headmatter.ts ends with
 * `diptych`). Slidev takes all of it for settings, and loads every page anew when one changes: with the cover's picture, at
 * each edit of a diagram.
 */
export function ofDeck(headmatter: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(headmatter)
  const last = entries.findIndex(([key]) => key === 'diptych')
  return Object.fromEntries(last < 0 ? entries : entries.slice(0, last + 1))
}

/** Vite opens a browser at the address that it believes to serve. */
function openBrowser(server: ViteDevServer, url: string): void {
  server.resolvedUrls = { local: [url], network: [] }
  server.openBrowser()
}
