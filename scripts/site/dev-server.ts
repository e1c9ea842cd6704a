/** Slidev's own dev server, for presenting: it follows the markdown, and takes new drawings as they come. */
import { createServer, parser, resolveOptions } from '@slidev/cli'
import type { AddressInfo } from 'node:net'
import { fontsPlugin } from './slidev/plugins.js'
import type { Drawing } from './types.js'

export interface DevServer {
  /** `http://localhost:3030/` */
  url: string
  /** New drawings by fence key; call it before the markdown changes, or right behind it. */
  update(svgs: Record<string, Drawing>): void
  close(): Promise<void>
}

export interface DevInput {
  /** The markdown file. */
  entry: string
  svgs: Record<string, Drawing>
  /** The deck's fonts, whole, and the folders that hold them. */
  fonts?: { css: string; folders: string[] }
  port: number
  /** Open the user's browser. */
  open?: boolean
}

/** Starts the server. One a process: Slidev remembers the first entry's folder. */
export async function serveSlidev(
  input: DevInput,
): Promise<DevServer | { error: { code: string; message: string } }> {
  // Slidev's setup files are loaded apart from this module: they find the drawings here.
  const handover = { svgs: input.svgs }
  Object.assign(globalThis, { [Symbol.for('diptych.build')]: handover })
  const { entry } = input
  const options = await resolveOptions({ entry }, 'dev')
  const server = await createServer(
    options,
    {
      logLevel: 'error',
      server: {
        port: input.port,
        strictPort: true,
        host: 'localhost',
        open: input.open,
        // A deck from outside may bring a font package from beside it.
        ...(input.fonts ? { fs: { allow: input.fonts.folders } } : {}),
      },
      plugins: input.fonts ? [fontsPlugin(input.fonts.css)] : [],
    },
    {
      async loadData(sources) {
        const loaded = await parser.load(options, entry, sources, 'dev')
        const { themeMeta } = options.data
        return { ...loaded, themeMeta, config: parser.resolveConfig(loaded.headmatter, themeMeta, entry) }
      },
    },
  )
  try {
    await server.listen()
  } catch (error) {
    await server.close()
    return { error: { code: 'port-taken', message: (error as Error).message } }
  }
  const { port } = server.httpServer?.address() as AddressInfo
  return {
    url: `http://localhost:${port}/`,
    update: (svgs) => void Object.assign(handover, { svgs: { ...handover.svgs, ...svgs } }),
    close: () => server.close(),
  }
}
