/** Where lines break an address: behind a slash and before a dot of its path, nowhere else. Pure. */

/** A piece that is longer than this fits no column: the browser breaks it where it must. */
const longest = 40
/** A shorter end would stand alone on a line: `.md`, `v1`. */
const leastEnd = 4

export interface AddressPiece {
  text: string
  /** No line breaks it. */
  whole: boolean
}

/** An address in pieces between which lines may break. What is no address (`arXiv:2310.03744`) is one piece. */
export function addressPieces(address: string): AddressPiece[] {
  // A host stays whole: `github` alone names none.
  const [host = '', path = ''] = address.split(/(?<=[^/:]\/)(?=[^/])(.*)/su)
  const cut = [host, ...path.split(/(?<=[^/]\/)(?=[^/])|(?<=[^/.])(?=\.[^/.])/u)].filter(Boolean)
  const pieces = cut.reduce<string[]>((sum, piece) => {
    const before = sum.at(-1)
    // `https://` and a host of one letter, too, go on to what follows.
    const short = piece.length < leastEnd || (before !== undefined && before.length < leastEnd)
    if (before !== undefined && short && before.length + piece.length <= longest)
      return [...sum.slice(0, -1), before + piece]
    return [...sum, piece]
  }, [])
  return pieces.map((text) => ({ text, whole: text.length <= longest }))
}
