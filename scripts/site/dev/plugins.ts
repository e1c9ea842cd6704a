/** Slidev's own Vite plugins without those that offer what `dev` does not: see endpoints.ts. */
import type { createServer } from '@slidev/cli'
import { ViteSlidevPlugin } from '@slidev/cli'
import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin, PluginOption } from 'vite'
import { followingPlugins } from './following.js'

/** Writes files that a page names; an assistant's door to the slides. */
const NOT_USED = ['slidev:monaco-write', 'slidev:monaco-types-loader', 'slidev:mcp']
/** Its endpoint writes any state, of any length, and files; following.ts and sync.ts take its place. */
const SHARED_STATE = 'vite-plugin-vue-server-ref'

type ServerOptions = Parameters<typeof createServer>[2]

export async function slidevPlugins(
  options: ResolvedSlidevOptions,
  serverOptions: ServerOptions,
): Promise<Plugin[]> {
  const shared = { serverRef: { state: { drawings: {}, snapshots: {} } } }
  const all = await flat(await ViteSlidevPlugin(options, shared, serverOptions))
  const names = all.map(({ name }) => name)
  const missing = [...NOT_USED, SHARED_STATE].filter((name) => !names.includes(name))
  // Under another name, in another version, they would be there unseen.
  if (missing.length) throw new Error(`Slidev no longer has: ${missing.join(', ')}`)
  const used = all
    .filter(({ name }) => !NOT_USED.includes(name))
    .map((plugin) => (plugin.name === SHARED_STATE ? { ...plugin, configureServer: undefined } : plugin))
  return [...followingPlugins(options.roots), ...used]
}

/** Plugins may come as lists, as promises, or not at all. */
async function flat(option: unknown): Promise<Plugin[]> {
  const one = (await option) as PluginOption
  if (Array.isArray(one)) return (await Promise.all(one.map(flat))).flat()
  return one ? [one as Plugin] : []
}
