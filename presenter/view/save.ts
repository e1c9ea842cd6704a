/** Hands a text to the browser as a file to keep. */
export function saveFile(name: string, text: string, type = 'text/plain'): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  Object.assign(link, { href: url, download: name })
  link.click()
  // Not before the browser has read it.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
