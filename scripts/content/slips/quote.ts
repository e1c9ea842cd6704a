/** A text in the quotes of YAML. */

/** A text in double quotes, in single ones where it has double ones or backslashes itself. */
export function quoted(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`
  return `'${text.replaceAll("'", "''")}'`
}

/** The text inside of quotes that somebody meant to put around it: straight or curly, at one end or at both. */
export function unquoted(text: string): string {
  const bare = text.trim()
  const first = bare.charAt(0)
  if (first !== '"' && first !== "'") return bare
  const inner = bare.slice(1)
  return inner.endsWith(first) ? inner.slice(0, -1) : inner
}
