/** Forms of a word by number: a language may have more of them than English has (`.few`, `.many`). Pure. */

/**
 * The English key that a key of any language stands for: `unit.few` for `unit.other`, every other key for itself.
 *
 * @param words the English words, by key
 */
export function pluralKey(key: string, words: Readonly<Record<string, unknown>>): string {
  if (Object.hasOwn(words, key)) return key
  const other = key.replace(/\.(?:zero|two|few|many)$/, '.other')
  return Object.hasOwn(words, other) ? other : key
}
