/** Small changes of Slidev's own client, made while it is compiled. */

export interface Mend {
  /** Path below `@slidev/client`, or the name of a file in its `internals`. */
  file: string
  from: string | RegExp
  to: string | ((all: string, ...groups: string[]) => string)
}

export interface MendPlugin {
  name: string
  enforce: 'pre'
  transform: { order: 'pre'; handler(code: string, id: string): { code: string; map: null } | undefined }
}

/** A file of the client, as it is first asked for; the dev server adds a version. */
const CLIENT = /[/\\]@slidev[/\\]client[/\\](?:internals[/\\])?([\w/\\-]+\.(?:vue|ts))(?:\?v=\w+)?$/

/**
 * Puts mends into Slidev's files before they are compiled. A mend whose place is gone, in another version of
 * Slidev, ends the build: better than one that silently helps nobody.
 */
export function mendPlugin(name: string, mends: Mend[]): MendPlugin {
  return {
    name,
    enforce: 'pre',
    transform: {
      order: 'pre',
      handler(code, id) {
        const file = CLIENT.exec(id)?.[1]?.replaceAll('\\', '/')
        const own = file ? mends.filter((mend) => mend.file === file) : []
        if (own.length === 0) return undefined
        let mended = code
        for (const { from, to } of own) {
          const found = typeof from === 'string' ? mended.includes(from) : from.test(mended)
          if (!found) throw new Error(`${file}: nothing to mend at ${String(from)}`)
          mended = mended.replace(from, typeof to === 'string' ? () => to : to)
        }
        return { code: mended, map: null }
      },
    },
  }
}
