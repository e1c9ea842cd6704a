/** Targets of markdown links. */

/** An address as a link target: what markdown, Slidev or Vue would read is percent-encoded. */
export function linkTarget(href: string): string {
  // A host that is an IPv6 address stands in brackets, which mean something else anywhere behind it.
  const host = /^https?:\/\/\[[\da-f:.]+\]/i.exec(href)?.[0] ?? ''
  return host + encoded(href.slice(host.length))
}

function encoded(text: string): string {
  return text
    .replace(/[^A-Za-z0-9\-._~:/?#@!&*+,;=%\u00a1-\uffff]/g, (char) =>
      encodeURIComponent(char).replace(/[()'*]/g, percent),
    )
    .replace(/[*_~]{2,}/g, (run) => [...run].map(percent).join(''))
    .replace(/\*/g, percent)
    .replace(/&(?=#?[A-Za-z0-9]+;)/g, '&amp;')
}

function percent(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}
