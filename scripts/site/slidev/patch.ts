/** Small changes of Slidev's own client, made while it is compiled. */

export interface Patch {
  /** Path below `@slidev/client`, or the name of a file in its `internals`. */
  file: string
  from: string | RegExp
  to: string | ((all: string, ...groups: string[]) => string)
}

export interface PatchPlugin {
  name: string
  enforce: 'pre'
  transform: { order: 'pre'; handler(code: string, id: string): { code: string; map: null } | undefined }
}

/** A file of the client, as it is first asked for; the dev server adds a version. */
const CLIENT = /[/\\]@slidev[/\\]client[/\\](?:internals[/\\])?([\w/\\-]+\.(?:vue|ts))(?:\?v=\w+)?$/

/**
 * Puts patches into Slidev's files before they are compiled. A patch whose place is gone, in another version of
 * Slidev, ends the build: better than one that silently helps nobody.
 */
export function patchPlugin(name: string, patches: Patch[]): PatchPlugin {
  return {
    name,
    enforce: 'pre',
    transform: {
      order: 'pre',
      handler(code, id) {
        const file = CLIENT.exec(id)?.[1]?.replaceAll('\\', '/')
        const own = file ? patches.filter((patch) => patch.file === file) : []
        if (own.length === 0) return undefined
        let patched = code
        for (const { from, to } of own) {
          const found = typeof from === 'string' ? patched.includes(from) : from.test(patched)
          if (!found) throw new Error(`${file}: nothing to patch at ${String(from)}`)
          patched = patched.replace(from, typeof to === 'string' ? () => to : to)
        }
        return { code: patched, map: null }
      },
    },
  }
}
