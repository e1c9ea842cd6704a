/** Text as a JavaScript string inside a Vue directive: the encoding that nothing on the way changes. */

/** A single-quoted JavaScript string in which only letters, digits, spaces and non-ASCII stand plainly. */
export function jsString(text: string): string {
  const body = text.replace(/[^A-Za-z0-9 \u00a1-\uffff]|[\u2028\u2029\ufeff]/g, hex)
  return `'${body}'`
}

/** `<span v-text="'\u007b'" />`: shows the text in a slide, whatever it is. */
export function vueText(text: string, tag = 'span'): string {
  return `<${tag} v-text="${jsString(text)}" />`
}

function hex(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
}
