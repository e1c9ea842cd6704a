/** Texts in Mermaid's labels, both ways. Pure. */

const special = /[^\p{L}\p{M}\p{N}\u2060 ,()+/:=×·（），。、：；！？“”‘’《》—…]/gu

/** Escapes a text so that Mermaid shows every character as it is. */
export function escapeMermaid(text: string): string {
  const clean = text.replace(/\s+/gu, ' ').trim()
  return clean
    .replace(special, (char, at: number) => {
      const plain =
        /[-.%@_'&]/.test(char) &&
        !/[-.%@_'&]/.test(clean[at + 1] ?? '') &&
        !/[-.%@_'&]/.test(clean[at - 1] ?? '') &&
        at > 0 &&
        // HTML reads `&copy` as a sign even without its semicolon.
        !(char === '&' && /^[A-Z]?[A-Za-z#][A-Za-z0-9]/.test(clean.slice(at + 1)))
      return plain ? char : `#${char.codePointAt(0)};`
    })
    .replace(/^(\d+)(?=[.)])/u, (digits) => `#${digits.charCodeAt(0)};${digits.slice(1)}`)
    .replace(
      /(https?|www|\bfa[bklrs]?)([:.])/giu,
      (_, word: string, mark: string) => `${word}#${mark.charCodeAt(0)};`,
    )
    .replace(/[\uFB02°¶ß]/gu, (char) => `#${char.codePointAt(0)};`)
}

/** A label of lines; those without text are left out. */
export const labelOf = (...lines: (string | undefined)[]): string =>
  lines
    .flatMap((line) => line?.split('\n') ?? [])
    .filter((line) => line !== '')
    .map(escapeMermaid)
    .join('<br/>')

/** Text of a label as Mermaid hands it on: entities decoded, `<br>` as a line break, other markup dropped. */
export function readLabel(label = ''): string {
  const named: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', nbsp: ' ', hash: '#' }
  return (
    label
      .replace(/<br\s*\/?>/gi, '\n')
      .replace(/<\/?[a-z][^>]*>/gi, '')
      // One pass: what an entity gives is text, even where it looks like another entity.
      .replace(
        /\uFB02\u00B0\u00B0(\d+)\u00B6\u00DF|(?:\uFB02\u00B0|&)(\w+)(?:\u00B6\u00DF|;)/gu,
        (whole, code: string | undefined, name = '') =>
          code ? String.fromCodePoint(Math.min(0x10ffff, Number(code))) : (named[name as string] ?? whole),
      )
  )
}

/** Mermaid takes the last `;` from lines like `style …: … #62;`, wherever the word stands; so no colon then. */
export function guardEntities(line: string): string {
  if (/^\s*classDef /.test(line) || !/(style|classDef).*:\S*#.*;/.test(line)) return line
  const [, head = '', text = line] = /^(\s*acc(?:Title|Descr): )?(.*)$/su.exec(line) ?? []
  return head
    ? head + text.replaceAll(':', '#58;')
    : text.replace(/"[^"]*"/g, (label) => label.replaceAll(':', '#58;'))
}
