/** A text in tokens, and which of them make whole characters. Pure: it runs at the build and in the page. */

/** The entries of a vocabulary in the order of their numbers: text, or bytes that are no text alone. */
export type Entries = readonly (string | readonly number[])[]

/** Cuts a text into numbers of entries. */
export type Encode = (text: string) => number[]

/** The smallest run of tokens that makes whole characters: one token, or several that hold bytes of a character each. */
export interface Cluster {
  text: string
  ids: number[]
}

/** A text as a vocabulary cuts it. */
export interface Pieces {
  count: number
  /** Tokens that make no character alone. */
  broken: number
  clusters: Cluster[]
}

const encoder = new TextEncoder()
const bytesOf = (entry: string | readonly number[]): readonly number[] =>
  typeof entry === 'string' ? [...encoder.encode(entry)] : entry

/** The characters that bytes make, or nothing where the last one is not whole. */
function decoded(bytes: readonly number[]): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes))
  } catch {
    return undefined
  }
}

/** A mark of byte order is no text, and the package (4.0.0) takes it for nothing where it stands in a longer piece. */
const byteOrder = /\ufeff/g

/** Cuts a text, and tells which tokens belong together. */
export function piecesOf(text: string, encode: Encode, entries: Entries): Pieces {
  const ids = encode(text.replace(byteOrder, ''))
  const clusters: Cluster[] = []
  let bytes: number[] = []
  let run: number[] = []
  for (const id of ids) {
    bytes.push(...bytesOf(entries[id] ?? []))
    run.push(id)
    const whole = decoded(bytes)
    if (whole === undefined) continue
    clusters.push({ text: whole, ids: run })
    bytes = []
    run = []
  }
  if (run.length > 0) clusters.push({ text: new TextDecoder().decode(Uint8Array.from(bytes)), ids: run })
  const broken = clusters.reduce((sum, { ids: own }) => sum + (own.length > 1 ? own.length : 0), 0)
  return { count: ids.length, broken, clusters }
}
