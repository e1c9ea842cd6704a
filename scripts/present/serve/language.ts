/** The language that a browser asks for. Pure. */

/**
 * The best of the languages that there are, by an `Accept-Language`; undefined where it asks for none of them.
 * @param codes of languages, such as `zh` or `zh-TW`
 */
export function preferred(accepted: string | undefined, codes: readonly string[]): string | undefined {
  const wanted = (accepted ?? '')
    .split(',')
    .slice(0, 50)
    .map((part) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';')
      const q = Number(/^\s*q=([\d.]+)$/.exec(rest.join(';'))?.[1] ?? 1)
      return { tag: tag.trim(), q }
    })
    .filter(({ tag, q }) => tag !== '' && q > 0)
    .sort((a, b) => b.q - a.q)
  const base = (tag: string): string => tag.split('-')[0] ?? tag
  for (const { tag } of wanted) {
    const exact = codes.find((code) => code.toLowerCase() === tag)
    const near = codes.find((code) => base(code.toLowerCase()) === base(tag))
    if (exact ?? near) return exact ?? near
  }
  return undefined
}
