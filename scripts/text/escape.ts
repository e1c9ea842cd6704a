/**
 * Text for element content and quoted attributes of HTML, SVG and XML: numbers, which all of them know, instead of
 * names. Whatever is put into a page of ours goes through it.
 */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
